### The vocabulary in the text: what is said of a word while one writes.

glass-swap = { $word } → { $use } (Ctrl+.)
glass-rather = { $word }: rather use { $use }
glass-against = { $word }: use another word
glass-unsure = { $word } has several meanings. Say which.
