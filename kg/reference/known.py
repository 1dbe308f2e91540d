"""Things of ontology/*.ttl that rules speak of by themselves; a test holds that each is there."""

from typing import Final

from kg.vocab import HNR

CHAIR: Final = HNR + "role/chu-tich"
HEAD_OF_ASSOCIATION: Final = HNR + "role/hoi-truong"
HEAD_OF_BRANCH: Final = HNR + "role/chi-hoi-truong"
STANDING_GROUP: Final = HNR + "role/thuong-truc"
HEAD_OF_DELEGATION: Final = HNR + "role/truong-doan"
EMBASSY: Final = HNR + "head/dai-su-quan"
ASSOCIATION: Final = HNR + "head/hoi-huu-nghi"
PEACE_COMMITTEE: Final = HNR + "head/uy-ban-hoa-binh"
MINISTRY: Final = HNR + "head/bo"
STATE: Final = HNR + "head/nha-nuoc"
NATIONAL_UNION: Final = HNR + "organisation/lien-hiep-cac-to-chuc-huu-nghi-viet-nam"
