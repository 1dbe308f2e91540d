"""Things of ontology/*.ttl that rules speak of by themselves; a test holds that each is there."""

from typing import Final

from kg.vocab import HNR

CHAIR: Final = HNR + "role/chu-tich"
STANDING_GROUP: Final = HNR + "role/thuong-truc"
EMBASSY: Final = HNR + "head/dai-su-quan"
ASSOCIATION: Final = HNR + "head/hoi-huu-nghi"
MINISTRY: Final = HNR + "head/bo"
STATE: Final = HNR + "head/nha-nuoc"
NATIONAL_UNION: Final = HNR + "organisation/lien-hiep-cac-to-chuc-huu-nghi-viet-nam"
