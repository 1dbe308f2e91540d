"""files ─▶ articles ─▶ text ─▶ facts ─▶ identity ─▶ graph ─▶ reasoning ─▶ checks ─▶ answers · views."""
