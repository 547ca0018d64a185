//! One person's duty on paper: when, with whom, from whom it is taken over and to whom it is given, with numbers to ring.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde_json::{Value, json};

use super::{Document, Duties, Layout, Met, OnDuty, Part, Stretch, dialled, scanned};
use crate::domain::duty::Duty;
use crate::domain::edit::ShiftRef;
use crate::domain::gaps::{Gap, gaps};
use crate::domain::library::alphabet_key;
use crate::domain::mine::{follows, precedes};
use crate::domain::publication::Told;
use crate::domain::{Id, Library, Person, Record, Roster, Swap, zone};
use crate::intake::Carries;
use crate::phrase;
use crate::text::{Text, time};

/// Others who could take a shift: more of them than this are looked up in the binder.
const MOST_OTHERS: usize = 16;

/// The person's shifts in the stretch, week by week, and whom to ring when something comes between.
pub fn duty(text: &Text, library: &Library, person: &Person, stretch: Stretch) -> Document {
    listed(text, library, person, stretch, None)
}

/// The same with a square beside each shift that lies ahead, which a phone's camera takes into its calendar. It repeats what the
/// sheet shows, and does not count in its check code. What has no room in a square is named last.
pub fn duty_squared(
    text: &Text,
    library: &Library,
    person: &Person,
    stretch: Stretch,
    now: DateTime<Utc>,
) -> Document {
    listed(text, library, person, stretch, Some(now))
}

fn listed(
    text: &Text,
    library: &Library,
    person: &Person,
    stretch: Stretch,
    squares: Option<DateTime<Utc>>,
) -> Document {
    let seen = Seen::of(library, person, stretch);
    let mut document = Document::new(
        Layout::Duty,
        text,
        library,
        &text.paper_duty(person.name.as_str()),
    );
    document.landscape = true;
    document.subtitle = stretch.said(text);
    document.showing(&json!(["duty", person.name, stretch.key(), seen.shows(library)]));
    document.mark_conflict(text, seen.in_conflict(library));
    if seen.is_draft(library) {
        document.parts.push(Part::Notice {
            words: text.paper_roster_draft(),
        });
    }
    if seen.duties.is_empty() {
        document.text(&text.paper_duty_none());
        return document;
    }
    if squares.is_some() {
        document.text(&text.paper_square_shift());
    }
    let left_out = seen.weeks(&mut document, text, library, squares);
    document.listed(&text.paper_square_without(), &left_out);
    seen.gaps(&mut document, text, library);
    seen.trouble(&mut document, text);
    seen.others(&mut document, text, library);
    document
}

/// What a person has in a stretch of days.
struct Seen<'a> {
    person: &'a Person,
    first: NaiveDate,
    next: NaiveDate,
    duties: Vec<&'a Duty>,
    rosters: Vec<&'a Roster>,
    /// Hours without enough on call, in the person's own roles.
    gaps: Vec<Gap>,
    /// Who has the same roles and a number.
    others: Vec<&'a Person>,
}

impl<'a> Seen<'a> {
    fn of(library: &'a Library, person: &'a Person, stretch: Stretch) -> Self {
        let (first, next) = stretch.days();
        let (from, to) = (zone::midnight(first), zone::midnight(next));
        let mut duties = library.duties().between(from, to);
        duties.retain(|duty| duty.person == Some(person.id));
        let mut ids: Vec<_> = duties.iter().map(|duty| duty.roster).collect();
        ids.sort_unstable();
        ids.dedup();
        let mut rosters: Vec<_> = ids.into_iter().filter_map(|id| library.get(id)).collect();
        rosters.sort_by_cached_key(|roster: &&Roster| alphabet_key(&roster.name));
        let mut roles: Vec<_> = duties.iter().map(|duty| duty.role).collect();
        roles.sort_unstable();
        roles.dedup();
        // The last shift may end after the stretch: whether somebody takes over then is asked too.
        let until = duties
            .iter()
            .map(|duty| duty.end)
            .max()
            .map_or(to, |end| end.max(to));
        let until = until + chrono::Duration::minutes(1);
        let gaps = rosters
            .iter()
            .flat_map(|roster| gaps(roster, library, from, until));
        let mut gaps: Vec<_> = gaps.filter(|gap| roles.contains(&gap.role)).collect();
        gaps.sort_by_key(|gap| (gap.from, gap.role, gap.competence));
        let others = library.sorted::<Person>().into_iter().filter(|other| {
            other.id != person.id
                && !other.phones.is_empty()
                && other.roles.iter().any(|role| roles.contains(role))
        });
        Self {
            person,
            first,
            next,
            rosters,
            gaps,
            others: others.collect(),
            duties,
        }
    }

    fn is_draft(&self, library: &Library) -> bool {
        self.duties.iter().any(|duty| {
            let told = Told::of(library, duty.roster);
            told.is_used() && !told.covers(zone::local(duty.start).date())
        })
    }

    fn in_conflict(&self, library: &Library) -> bool {
        let months = self.duties.iter().any(|duty| library.in_conflict(duty.month));
        months || library.in_conflict(self.person.id)
    }

    /// Who is on call at the same time, those of the same role first.
    fn with(&self, library: &'a Library, duty: &Duty) -> Vec<&'a Duty> {
        let mut found = library.duties().between(duty.start, duty.end);
        found.retain(|one| one.roster == duty.roster && one.person.is_some() && one.person != duty.person);
        found.sort_by_key(|one| (one.role != duty.role, one.background, one.start, one.shift));
        found
    }

    /// Whether somebody is needed at an instant and is not there.
    fn lacks(&self, duty: &Duty, at: DateTime<Utc>) -> bool {
        let is =
            |gap: &Gap| gap.roster == duty.roster && gap.role == duty.role && gap.from <= at && at < gap.to;
        self.gaps.iter().any(|gap| gap.is_nobody() && is(gap))
    }

    fn asks_to_be_rid_of(library: &Library, duty: &Duty) -> bool {
        library
            .all::<Swap>()
            .any(|swap| swap.is_open() && swap.shift == duty.shift && swap.month == duty.month)
    }

    fn shows(&self, library: &Library) -> Value {
        let person = |id: Option<Id<Person>>| {
            let found = id.and_then(|id| library.get(id))?;
            let phones = found.phones.iter().map(|(_, one)| json!([one.number, one.label]));
            Some(json!([found.name, phones.collect::<Vec<_>>()]))
        };
        let other = |duty: &Duty| {
            json!([
                library.role_name(duty.role),
                duty.form,
                duty.background,
                duty.start,
                duty.end,
                person(duty.person)
            ])
        };
        let own = |duty: &&Duty| {
            let with: Vec<_> = self.with(library, duty).into_iter().map(other).collect();
            json!([
                other(duty),
                with,
                precedes(library, duty).map(other),
                follows(library, duty).map(other),
                Self::asks_to_be_rid_of(library, duty),
                library
                    .special_day(zone::local(duty.start).date())
                    .map(|day| &day.name)
            ])
        };
        let gap = |gap: &Gap| {
            let competence = phrase::gap_competence(library, gap);
            json!([
                library.role_name(gap.role),
                gap.from,
                gap.to,
                gap.needed,
                gap.covered,
                competence
            ])
        };
        let rosters = self.rosters.iter();
        let rosters: Vec<_> = rosters
            .map(|roster| json!([roster.name, roster.otherwise, roster.approves_swaps]))
            .collect();
        json!([
            self.duties.iter().map(own).collect::<Vec<_>>(),
            self.gaps.iter().map(gap).collect::<Vec<_>>(),
            rosters,
            self.others
                .iter()
                .map(|other| person(Some(other.id)))
                .collect::<Vec<_>>(),
            self.is_draft(library)
        ])
    }

    /// A table for each week that has a shift; in plain words that there is none in the others. With squares, what is not in
    /// them.
    fn weeks(
        &self,
        document: &mut Document,
        text: &Text,
        library: &Library,
        squares: Option<DateTime<Utc>>,
    ) -> BTreeSet<String> {
        let mut left_out = BTreeSet::new();
        let days = self.first.iter_days().take_while(|day| *day < self.next);
        for monday in days.step_by(7) {
            let sunday = monday + chrono::Days::new(6);
            // What began before the stretch stands in its first week.
            let within = |duty: &&&Duty| {
                let day = zone::local(duty.start).date().max(self.first);
                (monday..=sunday).contains(&day)
            };
            let rows: Vec<_> = self
                .duties
                .iter()
                .filter(within)
                .map(|duty| {
                    let ahead = squares.filter(|now| duty.end > *now);
                    let square = ahead.map(|now| scanned(text, library, Carries::Shift(at(duty)), now));
                    let (square, left) = square.unzip();
                    left_out.extend(left.into_iter().flatten());
                    OnDuty {
                        square,
                        ..self.row(text, library, duty)
                    }
                })
                .collect();
            let days =
                text.paper_roster_days(time::weekday_date(text, monday), time::weekday_date(text, sunday));
            document.heading(2, format!("{} · {days}", time::week(text, monday)));
            if rows.is_empty() {
                document.text(&text.paper_duty_week_free());
                continue;
            }
            document.parts.push(Part::Duties(Duties {
                columns: [
                    text.paper_duty_when(),
                    text.paper_duty_what(),
                    text.paper_duty_from(),
                    text.paper_duty_to(),
                    text.paper_duty_with(),
                ],
                duties: rows,
            }));
        }
        left_out
    }

    fn row(&self, text: &Text, library: &Library, duty: &Duty) -> OnDuty {
        let (start, end) = (zone::local(duty.start), zone::local(duty.end));
        let mut about = vec![phrase::form(text, duty.form, duty.background)];
        if self.rosters.len() > 1 {
            about.extend(library.get(duty.roster).map(|roster| roster.name.clone()));
        }
        about.extend(phrase::special_day(text, library, start.date()));
        if Self::asks_to_be_rid_of(library, duty) {
            about.push(text.paper_duty_asked());
        }
        let with = self.with(library, duty).into_iter();
        OnDuty {
            day: text.paper_duty_day(
                time::weekday_short(text, start.date().weekday()),
                start.date().day(),
                time::month_short(text, start.date()),
            ),
            hours: hours(text, (start, end)),
            what: phrase::role(text, library, duty.role).to_owned(),
            about,
            from: self.before(text, library, duty),
            to: self.after(text, library, duty),
            with: with.map(|one| beside(text, library, one)).collect(),
            square: None,
        }
    }

    fn before(&self, text: &Text, library: &Library, duty: &Duty) -> Vec<Met> {
        match precedes(library, duty) {
            Some(one) if one.end >= duty.start => vec![met(text, library, one, String::new())],
            earlier => {
                let lacks = self.lacks(duty, duty.start - chrono::Duration::minutes(1));
                let last = earlier.map(|one| {
                    let about = text.paper_duty_left(phrase::moment(text, one.end));
                    met(text, library, one, about)
                });
                [nobody(text.paper_duty_nobody_before(), lacks)]
                    .into_iter()
                    .chain(last)
                    .collect()
            }
        }
    }

    fn after(&self, text: &Text, library: &Library, duty: &Duty) -> Vec<Met> {
        match follows(library, duty) {
            Some(one) if one.start <= duty.end => vec![met(text, library, one, String::new())],
            later => {
                let lacks = self.lacks(duty, duty.end);
                let said = if lacks {
                    text.paper_duty_nobody_after()
                } else {
                    text.paper_duty_ends()
                };
                let next = later.map(|one| {
                    let about = text.paper_duty_begins(phrase::moment(text, one.start));
                    met(text, library, one, about)
                });
                [nobody(said, lacks)].into_iter().chain(next).collect()
            }
        }
    }

    fn gaps(&self, document: &mut Document, text: &Text, library: &Library) {
        if self.gaps.is_empty() {
            return;
        }
        document.heading(2, text.paper_duty_gaps());
        let lines: Vec<_> = self
            .gaps
            .iter()
            .map(|gap| phrase::gap(text, library, gap))
            .collect();
        let rows = lines.into_iter().map(|line| vec![line]).collect();
        document.table(vec![(text.paper_duty_gaps_what(), 100)], rows);
    }

    /// What to do when one can't come.
    fn trouble(&self, document: &mut Document, text: &Text) {
        document.heading(2, text.paper_duty_trouble());
        let approves = self.rosters.iter().any(|roster| roster.approves_swaps);
        for words in match (self.others.is_empty(), approves) {
            (true, _) => [text.paper_duty_sick_alone(), text.paper_duty_swap_alone()],
            (false, true) => [text.paper_duty_sick(), text.paper_duty_swap_approved()],
            (false, false) => [text.paper_duty_sick(), text.paper_duty_swap()],
        } {
            document.text(&words);
        }
        let rosters = self.rosters.iter();
        let rows: Vec<_> = rosters
            .filter(|roster| !roster.otherwise.trim().is_empty())
            .map(|roster| {
                let name = text.paper_duty_otherwise(roster.name.as_str());
                [name, roster.otherwise.clone()]
            })
            .collect();
        if !rows.is_empty() {
            document.parts.push(Part::Facts { rows });
        }
        document.parts.push(Part::Field(super::blank(
            text.paper_duty_keeper(),
            text.paper_duty_keeper_help(),
            1,
        )));
    }

    fn others(&self, document: &mut Document, text: &Text, library: &Library) {
        if self.others.is_empty() {
            return;
        }
        document.heading(2, text.paper_duty_others());
        let more = self.others.len().saturating_sub(MOST_OTHERS);
        let people = self.others.iter().take(MOST_OTHERS).map(|person| super::Reached {
            square: None,
            name: person.name.clone(),
            about: person
                .roles
                .iter()
                .filter_map(|role| library.get(*role))
                .map(|role| phrase::role(text, library, role.id()).to_owned())
                .collect::<Vec<_>>()
                .join(", "),
            numbers: dialled(person),
        });
        document.parts.push(Part::Phones {
            columns: [text.paper_phones_who(), text.paper_phones_numbers()],
            people: people.collect(),
        });
        if more > 0 {
            document.text(&text.paper_duty_others_more(more));
        }
    }
}

const fn at(duty: &Duty) -> ShiftRef {
    ShiftRef {
        month: duty.month,
        shift: duty.shift,
    }
}

fn role_and_form(text: &Text, library: &Library, duty: &Duty) -> String {
    let role = phrase::role(text, library, duty.role);
    format!("{role} · {}", phrase::form(text, duty.form, duty.background))
}

/// Somebody on call at the same time, with one number: the others stand in the lists.
fn beside(text: &Text, library: &Library, duty: &Duty) -> Met {
    let mut met = met(text, library, duty, role_and_form(text, library, duty));
    let first = duty
        .person
        .and_then(|id| library.get(id))
        .and_then(Person::first_phone);
    if let Some(first) = first {
        let number = phrase::phone::group(&first.number);
        met.numbers.retain(|one| one.number == number);
        met.numbers.truncate(1);
    }
    met
}

fn nobody(words: String, alarms: bool) -> Met {
    Met {
        name: words,
        about: String::new(),
        numbers: Vec::new(),
        alarms,
    }
}

fn met(text: &Text, library: &Library, duty: &Duty, about: String) -> Met {
    let person = duty.person.and_then(|id| library.get(id));
    let numbers = person.map_or_else(Vec::new, dialled);
    let without = person
        .filter(|_| numbers.is_empty())
        .map(|_| text.paper_roster_no_number());
    let about = [Some(about).filter(|words| !words.is_empty()), without];
    Met {
        name: person.map_or_else(|| text.value_gone(), |person| person.name.clone()),
        about: about.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        numbers,
        alarms: false,
    }
}

/// "17:00–08:00"; with the day where it ends later than the next.
fn hours(text: &Text, (from, to): (chrono::NaiveDateTime, chrono::NaiveDateTime)) -> String {
    if to - from <= chrono::TimeDelta::hours(24) {
        format!("{}–{}", time::time(from), time::time(to))
    } else {
        text.paper_roster_on_until(time::time(from), time::weekday_time(text, to))
    }
}
