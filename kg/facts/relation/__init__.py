"""What twinned pairs and partnerships are read from: places and the words that join them."""
