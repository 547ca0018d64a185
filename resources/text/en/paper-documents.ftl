### Paper: documents that came later; what stands on every sheet is in paper.ftl.

## Glossary

paper-glossary = Glossary
paper-glossary-of = { $title }: { $area }
paper-glossary-intro = The word in bold is the one we use. Beside it stands what others say for the same thing. Last comes a list of words you may hear.
paper-glossary-others = Others say
paper-glossary-also = Also fine: { $words }
paper-glossary-avoid = Avoid: { $words }
paper-glossary-apart = Not the same as { $word }: { $definition }
paper-glossary-apart-word = Not the same as { $word }
paper-glossary-heard = Do you hear another word?
paper-glossary-heard-word = You hear
paper-glossary-none = There is no word in the vocabulary.
cli-about-print-glossary = The glossary, or a partner's words on one sheet to lie beside the telephone
cli-arg-print-glossary-partner = Only what that partner has words of its own for
cli-arg-print-glossary-area = Only concepts of one area
cli-arg-print-glossary-to = PDF to write to
