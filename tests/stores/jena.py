"""Jena's riot as Debian packages it: no command, jars to be listed, and a file that it looks for in the wrong place."""

import shutil
import subprocess
import zipfile
from pathlib import Path

JARS = Path("/usr/share/java")
NEEDED = [
    "jena-arq",
    "jena-base",
    "jena-core",
    "jena-cmds",
    "jena-iri",
    "jena-shacl",
    "jena-shex",
    "jena-tdb",
    "jena-tdb2",
    "jena-rdfconnection",
    "jena-dboe-base",
    "jena-dboe-index",
    "jena-dboe-storage",
    "jena-dboe-trans-data",
    "jena-dboe-transaction",
    "thrift",
    "slf4j-api",
    "slf4j-simple",
    "jcl-over-slf4j",
    "guava",
    "protobuf",
    "gson",
    "httpclient",
    "httpcore",
    "commons-lang3",
    "commons-csv",
    "commons-io",
    "commons-cli",
    "commons-codec",
    "commons-compress",
    "jsonld-java",
    "jackson-core",
    "jackson-annotations",
    "jackson-databind",
]
MESSAGES = "org/apache/jena/ext/"  # what stands before xerces/impl/xpath/regex/message.properties in the jar


def is_installed() -> bool:
    return shutil.which("java") is not None and (JARS / "jena-arq.jar").exists()


def count_triples(path: Path, scratch: Path) -> tuple[int, str]:
    """Return how many triples riot reads in a file, every literal checked, and what it complains of."""
    with zipfile.ZipFile(JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith(MESSAGES + "xerces/impl/xpath/regex/message"):
                target = scratch / "fix" / name.removeprefix(MESSAGES)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
    classes = ":".join([str(scratch / "fix"), *(str(JARS / f"{name}.jar") for name in NEEDED)])
    words = ["java", "-cp", classes, "riotcmd.riot", "--check", "--strict", "--count", str(path)]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=True)
    said = (done.stdout + done.stderr).splitlines()
    (count,) = (line.rpartition("=")[2] for line in said if "Triples = " in line)
    # Of its own missing parts it warns as well; those are not about the file.
    warnings = [line for line in said if ("WARN" in line or "ERROR" in line) and "RDFLanguages" not in line]
    return int(count.replace(",", "")), "\n".join(warnings)
