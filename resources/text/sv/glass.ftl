### Ordlistan i texten: vad som sägs om ett ord medan man skriver.

glass-swap = { $word } → { $use } (Ctrl+.)
glass-rather = { $word }: använd hellre { $use }
glass-against = { $word }: använd ett annat ord
glass-unsure = { $word } har flera betydelser. Skriv vilken.
