"""Articles become sentences of tokens; dates, terms and amounts in words and digits."""
