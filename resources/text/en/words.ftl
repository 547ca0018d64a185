### The vocabulary: one concept, one recommended word, and others' own words beside it.

words-title = Vocabulary
words-new = New concept
words-search = Search a word
words-search-hint = Write the word you heard. Enter shows the first.
words-list = Concepts
words-partner = A partner's word
words-partner-all = All partners
words-area = Area
words-area-all = All areas
words-count = 
    { $count ->
        [one] { $count } concept
       *[other] { $count } concepts
    }
words-only-unverified = Unverified only
words-unverified = unverified

words-empty-title = This is where the words of the organisation belong
words-empty-text = Police, rescue service and region say it in other ways. The vocabulary says which word we use, what it means and what the others mean. Fetch the concepts that come with the program in the settings, or write your own.
words-empty-settings = Open settings
words-no-hits = No concept fits
words-no-hits-text = Remove a filter, or add the word if it is missing.
words-clear = Show all concepts
words-choose-title = Search or choose a concept
words-choose-text = Search with the word you heard, even if it is the police's or an old one. You get the word we use and what it means.

## Hits

words-use = { $word } → use { $term }
words-or-use = or { $term }
words-may-mean = { $word } may also mean:
words-hit-permitted = also: { $word }
words-hit-partner = { $partner }: { $word }
words-hit-typo = resembles: { $word }
words-you-searched = You searched { $word }. Use { $term }.

## A concept

words-no-term = (no recommended word)
words-definition-missing = No definition yet
words-permitted = Also fine
words-advised = Don't use
words-partners = What others say
words-homonyms = Same word, other meaning
words-homonyms-text = Say which you mean.
words-related = Belongs with
words-note = Note
words-source = Source: { $source }
words-no-source = No source
words-conflict = Two people have written differently here
words-conflict-text = Choose what shall hold.
words-conflict-show = Compare

## Edit

words-edit = Edit the concept
words-new-title = New concept
words-done = Done
words-discard = Discard the concept
words-revert = Undo the changes
words-saved = saved { $time }
words-definition-sv = Definition in Swedish
words-definition-en = Definition in English
words-definition-hint = One sentence without a full stop, short enough to be read out on the phone.
words-area-name = Area
words-area-hint = For example krisstöd
words-source-name = Source
words-mark-unverified = Unverified
words-terms = Words
words-term = Word { $number }
words-term-language = Language of word { $number }
words-term-status = Advice for word { $number }
words-term-up = Move word { $number } up
words-term-down = Move word { $number } down
words-term-remove = Remove word { $number }
words-term-add = Add a word
words-terms-rule = Exactly one Swedish word is recommended. If you choose another, the former becomes one that is fine.
words-partner-words = Others' words
words-partner-who = Partner { $number }
words-partner-word = Word of partner { $number }
words-partner-note = Note on partner { $number }
words-partner-remove = Remove partner { $number }
words-partner-add = Add a partner's word

## How concepts hang together

op-relate-terms = said how two concepts hang together
op-unrelate-terms = removed a relation between two concepts
op-retire-term = took a concept out of use
op-merge-terms = joined two concepts
op-split-term = divided a word into two concepts

refusal-own-relative-title = A concept can't be its own relative
refusal-own-relative-do = Nothing was changed. Choose another concept.
refusal-kind-of-itself-title = { $word } would become a kind of { $word }
refusal-kind-of-itself-do = Nothing was changed. The broader concept is already, along the way, a kind of this one. Remove that relation first, or choose another.
refusal-kind-and-related-title = There is another kind of relation with { $other } already
refusal-kind-and-related-do = Nothing was changed. Of two concepts one is a kind of the other, or they are related otherwise, never both. Remove the one relation first.
refusal-replaces-itself-title = The concept would replace itself in the end
refusal-replaces-itself-do = Nothing was changed. Choose a concept that is not in its turn replaced by this one.

## The concept map

map-show = Map
map-close = Close the map
map-back = Previous concept
map-open = Open the concept
map-scope = What the map shows
map-around = Around the concept
map-area = The whole area { $area }
map-area-none = Concepts without an area
map-title = { $word } on the map
map-label = Concept map for { $word }
map-hint = Whole line: a kind of. Dotted: belongs with. Dashed: same word, other meaning. Move with the arrow keys, Enter goes there.
map-alone = The concept has no relations yet. Add them when you edit the concept.
map-this = You are here
map-broader = Broader
map-narrower = A kind of this
map-related = Belongs with
map-homonym = Same word, other thing
map-kind-of = A kind of { $word }

words-broader = Is a kind of
words-narrower = Kinds of this
words-same-word = Same word, { $count } meanings
words-succession = { $old } → { $new }, since { $day }
words-replaced = No longer used
words-replaced-by = Say instead:
words-version-line = Version { $version }, agreed { $day }
words-partner-source = Source: { $source }

## To sort out

tidy-open-count = To sort out ({ $count })
tidy-title = To sort out
tidy-empty-title = Nothing to sort out
tidy-empty-text = This is where words come that somebody stumbled over, from the log for example, and concepts that break the rules of the vocabulary.
tidy-candidates = Words that wait
tidy-candidates-text = Define the word, join it with a concept that exists, or drop it.
tidy-no-candidates = No word waits.
tidy-define = Define { $word }
tidy-join = Join { $word } with another
tidy-drop = Drop { $word }
tidy-join-search = Search the concept that the word means
tidy-join-with = Join with { $word }
tidy-join-none = No concept fits. Write another word.
tidy-faults = Breaches of the rules of the vocabulary
tidy-no-faults = No faults found.

fault-error = error
fault-advice = advice
fault-no-term = No Swedish word is recommended. Choose one.
fault-several-terms = Several words are recommended in { $language }. Keep one.
fault-cycle = The concept is, by a detour, a kind of itself. Remove one of the relations.
fault-own-relative = The concept names itself as a relation. Remove it.
fault-broader-and-related = { $other } is both broader and related. Keep one of the relations.
fault-one-sided-homonym = { $other } doesn't say that the two are the same word with different meanings. Add it there.
fault-dangling = A relation points to a concept that is gone. Remove the relation.
fault-retired-unexplained = The concept is out of use with neither successor nor reason. Give one of them.
fault-successor-cycle = The concept is in the end replaced by itself. Change what replaces it.
fault-clash = “{ $word }” is advised against here but recommended in { $other }. Say that they are the same word with different meanings, or that the one replaces the other.
fault-no-definition = There is no Swedish definition.
fault-circular = The definition uses the word itself. Explain with other words.
fault-not-a-phrase = The definition shall begin with a small letter and have no full stop, so that it can stand in place of the word.

cli-about-term-relate = Say how two concepts hang together
cli-about-term-unrelate = Remove a relation between two concepts
cli-about-term-retire = Take a concept out of use
cli-about-term-join = Join a concept with another
cli-about-term-candidates = List words that wait to be sorted out
cli-about-term-map = Show the relations of a concept as a tree
cli-about-term-check = Check the vocabulary against its rules
cli-arg-relation = What the other concept is to the first: broader, narrower (a kind of it), related or homonym (the same word)
cli-arg-other-term = The other concept
cli-arg-successor = The concept used instead
cli-value-relation = RELATION
cli-term-changed = The vocabulary is changed.

words-relations = Relations
words-relations-rule = The other concept gets the same relation when this one is stored.
words-link-kind = Kind of relation
words-link-search = Search a concept to add
words-link = Add { $word }
words-unlink = Remove the relation with { $word }
words-note-en = Note in English
