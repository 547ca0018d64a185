### Contacts: everybody who can be reached, and the units and roles that the rest refers to.

contacts-registers = Registers
contacts-tab-people = People
contacts-tab-units = Units
contacts-tab-roles = Roles

contacts-new-person = New person
contacts-new-unit = New unit
contacts-new-role = New role
contacts-import = Bring in a spreadsheet
contacts-export = Write a spreadsheet
contacts-discard = Don't create
contacts-back-to-list = To the list
contacts-stored = Saved { $time }
contacts-name-missing = Nothing is saved until there is a name here.

## The list

contacts-search = Find a person
contacts-search-placeholder = Name, role, competence, number …
contacts-filter-on = Filter is on
contacts-clear-filters = Remove filters
contacts-all-employers = All employers
contacts-all-roles = All roles
contacts-all-competences = All competences
contacts-count-of = { $shown } of { $all } people
contacts-open-person = Open { $name }
contacts-no-hits-text = Nobody matches what you are looking for. Use fewer words or remove filters.
contacts-no-number = No number
contacts-on-call-now = On call now
contacts-empty-title = No people yet
contacts-empty-text = Everybody who may have to be reached in a crisis belongs here: your own staff, other boards, the region, the church, volunteers. Begin with those who are on call.
contacts-choose-title = Choose a person
contacts-choose-text = The number to dial, roles and shifts to come are shown to the right. Up and Down walk the list, Enter opens.

## A person

contacts-number-to-dial = Number to dial
contacts-copy-first = Copy the number (Ctrl+Shift+C)
contacts-namesakes-title =
    { $count ->
        [one] One more has this name
       *[other] { $count } more have this name
    }
contacts-namesakes-text = Is it the same person? If not, the employer helps whoever calls to choose the right one.
contacts-namesake = { $name }, { $employer }
contacts-in-use-already = Already in use:
contacts-phones = Phone numbers
contacts-no-phones = No number yet. Whoever is on call must be possible to ring.
contacts-add-phone = Add a number
contacts-phone-label = Label { $number }
contacts-phone-label-placeholder = work, private, home
contacts-phone-number = Phone number { $number }
contacts-phone-wrong = This is no phone number yet: only digits, at least three, with a + first if you like.
contacts-phone-copy = Copy number { $number }
contacts-phone-up = Move number { $number } up
contacts-phone-down = Move number { $number } down
contacts-phone-remove = Remove number { $number }
contacts-verify = I have rung number { $number }: the right person
contacts-add-role = Add a role
contacts-add-role-placeholder = Choose a role
contacts-role-gone = A role that is gone
contacts-take-away = Take away { $word }
contacts-competence = Competence
contacts-competences = Competences
contacts-add-competence = Add a competence
contacts-add-competence-placeholder = basic crisis support, sign language, driving licence
contacts-add-competence-button = Add the competence
contacts-note-hint = Only what is needed to reach the person. Write nothing about health or family.
contacts-upcoming = Shifts to come
contacts-no-upcoming = No shifts within a year.
contacts-shift = { $role }, { $form }
contacts-go-to-duty = To the roster

## Two edits of the same record

contacts-conflict-title = Two people changed this at the same time
contacts-conflict-text = Both changes are kept. Choose the one that shall hold.
contacts-conflict-choose = Compare and choose

## Units and roles

contacts-choose-unit-title = Choose a unit
contacts-units-empty-title = No units yet
contacts-units-empty-text = Boards, central functions and partners, with the time they exist and who takes over after them.
contacts-valid-from = Exists from
contacts-valid-to = Exists up to and including
contacts-day-hint = For example 2026-12-31. Empty means without limit.
contacts-day-wrong = This can't be read as a date. Write for example 2026-12-31.
contacts-ends-first = The unit ends before it begins.
contacts-successor = Successor
contacts-no-successor = No successor
contacts-successor-hint = The unit that takes over when this one ends. Old records keep the name of their time.
contacts-from-day = from { $from }
contacts-to-day = to { $to }
contacts-from-to-day = { $from } to { $to }
contacts-unit-about = { $kind }, { $validity }
contacts-unit-succeeded = { $about }, followed by { $successor }
contacts-unit-gone = Ended
contacts-choose-role-title = Choose a role
contacts-roles-empty-title = No roles yet
contacts-roles-empty-text = A role is what somebody is on call as, or does in a plan. The same name is used everywhere.
contacts-name-en = Name in English
contacts-role-holders =
    { $count ->
        [0] Nobody has this role.
        [one] One person has this role.
       *[other] { $count } people have this role.
    }
contacts-source = Source: { $source }
