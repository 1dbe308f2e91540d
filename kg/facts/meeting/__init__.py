"""What meetings are read from: sides, hosts, who was there, what is the article's news."""
