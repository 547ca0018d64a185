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
