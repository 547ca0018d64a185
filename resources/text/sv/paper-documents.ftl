### Papper: dokument som kom senare; vad som står på varje blad finns i paper.ftl.

## Ordlista

paper-glossary = Ordlista
paper-glossary-of = { $title }: { $area }
paper-glossary-intro = Ordet i fet stil är det vi använder. Bredvid står vad andra säger om samma sak. Sist finns en lista över ord du kan få höra.
paper-glossary-others = Andra säger
paper-glossary-also = Går också bra: { $words }
paper-glossary-avoid = Undvik: { $words }
paper-glossary-apart = Inte samma sak som { $word }: { $definition }
paper-glossary-apart-word = Inte samma sak som { $word }
paper-glossary-heard = Hör du ett annat ord?
paper-glossary-heard-word = Du hör
paper-glossary-none = Inget ord finns i ordlistan.
cli-about-print-glossary = Ordlistan, eller en parts ord på ett blad att ha vid telefonen
cli-arg-print-glossary-partner = Bara ord som den parten har egna ord för
cli-arg-print-glossary-area = Bara begrepp i ett område
cli-arg-print-glossary-to = PDF att skriva till
