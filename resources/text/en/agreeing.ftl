# Agreeing with partners on words, and exchanging vocabularies with other programs.

kind-consultation = Consultation on words
kinds-consultation = Consultations on words
field-answer-by = Answer by
field-sent-by = Sent by
field-sent-at = Sent
field-asked = Concepts asked about
field-replies = Answers
field-settlements = Disagreements settled
field-concept = Concept
field-term = Term
field-term-en = Term in English
field-own-word = The partner's own word
field-organisation = Organisation
field-answered-by = Answered by
field-supports-term = Supports the term
field-supports-definition = Supports the definition
field-own-term = Own term
field-comment = Comment
field-read-by = Read in by
field-read-at = Read in
field-versions = Agreed wordings
field-versions-on = Agreed on
field-versions-reason = Reason

item-asked = The question on { $name }
item-replies = Answer from { $name }
item-settlements = Settlement { $number }
item-versions = Wording { $number }

support-yes = Yes
support-no = No
support-unsure = Don't know
support-none = no answer
position-yes = Supports
position-no = Says no
position-settled = No, but settled
position-unsure = Not sure
position-silent = Has not answered yet
position-late = Did not answer
position-earlier = Answered on an older wording
verdict-not-asked = Nobody was asked
verdict-agreed = Agreed
verdict-disagreement = Disagreement
verdict-ask-again = Ask again
verdict-unanswered = Unanswered
verdict-waiting = Waiting for answers
verdict-undecided = Unclear

agreement-rule-one-no = Disagreement: it is enough that one partner says no to the term or the definition.
agreement-rule-wording-changed = Ask again: a partner answered on a wording that has been changed since.
agreement-rule-silent-too-long = Unanswered: a partner did not answer in time. Silence is not a yes.
agreement-rule-still-time = Waiting: a partner has not answered, and there is still time.
agreement-rule-not-sure = Unclear: a partner does not know, or answered only one of the questions.
agreement-rule-all-support = Agreed: all who were asked support both the term and the definition, or their no is settled.
agreeing-no-rule = No rule fits, so nothing follows from the answers.

agreeing-reply = { $organisation }: the term { $term }, the definition { $definition }.
agreeing-reply-own = Own term: { $word }.
agreeing-reply-comment = Comment: { $words }

op-send-consultation = sent words out for consultation
op-read-replies = read in answers to a consultation
op-settle-disagreement = settled a disagreement on a word
op-conclude-consultation = confirmed what a consultation gave
op-take-in-terms = read in concepts from a file

finding-consultation-title = { $partner } has not answered the consultation { $title }
finding-consultation-do = The answer was due { $day }. { $open } of { $all } concepts are unanswered. Send a reminder, or ask anew.

refusal-nothing-asked-title = The consultation asks about no concept
refusal-nothing-asked-do = Nothing was sent. Choose at least one concept, or an area that has concepts.
refusal-answer-time-passed-title = The day to answer has passed already
refusal-answer-time-passed-do = Nothing was sent. Choose today or a later day.
refusal-not-asked-about-title = The answer is about a concept that was not asked about
refusal-not-asked-about-do = Nothing was read in. Check that the file belongs to this consultation.
refusal-no-disagreement-title = Nobody has said no to the concept in that consultation
refusal-no-disagreement-do = Nothing was changed. There is no disagreement to settle.
refusal-verdict-moved-title = It stands otherwise by now: { $verdict }
refusal-verdict-moved-do = Nothing was changed. Look at the answers again before you confirm.
refusal-nothing-to-conclude-title = There is nothing to confirm
refusal-nothing-to-conclude-do = Nothing was changed. Only a concept that all who were asked support, or that somebody says no to, can be confirmed, and a wording only once.
