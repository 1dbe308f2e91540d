"""Files become articles: text, what stands around it, date, repairs."""
