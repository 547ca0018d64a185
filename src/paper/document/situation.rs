//! A situation report (lägesrapport): what the binder knows at an instant, and room for what only people know.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{Document, Layout, Part, Reached, dated, dialled};
use crate::domain::activation::Activation;
use crate::domain::duty::Duty;
use crate::domain::handover::Holding;
use crate::domain::logbook::{EntryKind, logs};
use crate::domain::situation::{OnCall, Situation, situation as seen};
use crate::domain::{Library, Log, LogEntry};
use crate::phrase::{self, Named, logging};
use crate::text::{Text, time};

/// Entries of a log that a report shows: the latest. All of them stand in the log.
const MOST_EVENTS: usize = 15;
const MOST_DECISIONS: usize = 10;
/// Lines to write on.
const LINES: u8 = 3;
const FEW_LINES: u8 = 1;

/// The report on a log, or on every log that is open.
pub fn situation(text: &Text, library: &Library, log: Option<&Log>, at: DateTime<Utc>) -> Document {
    let mut report = Report::of(library, log, at);
    report
        .activations
        .sort_by_key(|one| (one.exercise, one.tolerable_until(), one.id));
    let mut document = Document::new(Layout::Plain, text, library, &text.paper_situation());
    document.subtitle = text.paper_as_of(dated(text, at));
    if report.logs.iter().any(|log| log.exercise) {
        document.mark = Some(text.mark_exercise_word());
    }
    document.showing(&json!(["situation", at, report.shows()]));
    document.mark_conflicts(
        text,
        report
            .logs
            .iter()
            .filter(|log| library.in_conflict(log.id))
            .map(|log| log.title.as_str()),
    );
    document.parts.push(Part::Facts {
        rows: report.facts(text),
    });
    let write = |document: &mut Document, name: String, help: String, lines| {
        document.parts.push(Part::Field(super::blank(name, help, lines)));
    };
    write(
        &mut document,
        text.paper_situation_author(),
        String::new(),
        FEW_LINES,
    );
    write(
        &mut document,
        text.paper_situation_changes(),
        text.paper_situation_changes_help(),
        LINES,
    );
    document.heading(2, text.paper_situation_happened());
    report.events(&mut document, text);
    document.heading(2, text.paper_activation_decisions());
    report.decisions(&mut document, text);
    document.heading(2, text.paper_situation_plans());
    report.plans(&mut document, text);
    document.heading(2, text.paper_situation_people());
    report.staff(&mut document, text);
    report.responsible(&mut document, text);
    document.heading(2, text.paper_situation_consequences());
    for name in [
        text.paper_situation_life(),
        text.paper_situation_society(),
        text.paper_situation_property(),
        text.paper_situation_own(),
    ] {
        write(&mut document, name, String::new(), FEW_LINES);
    }
    document.heading(2, text.paper_situation_ahead());
    for (name, help, lines) in [
        (text.paper_situation_measures(), String::new(), LINES),
        (text.paper_situation_needs(), String::new(), LINES),
        (
            text.paper_situation_forecast(),
            text.paper_situation_forecast_help(),
            LINES,
        ),
        (
            text.paper_situation_communication(),
            text.paper_situation_communication_help(),
            LINES,
        ),
        (
            text.paper_situation_unknown(),
            text.paper_situation_unknown_help(),
            LINES,
        ),
        (text.paper_situation_next(), String::new(), FEW_LINES),
        (text.paper_situation_receivers(), String::new(), FEW_LINES),
    ] {
        write(&mut document, name, help, lines);
    }
    document
}

struct Report<'a> {
    library: &'a Library,
    at: DateTime<Utc>,
    seen: Situation,
    logs: Vec<&'a Log>,
    /// Each with its log, as they happened, and no later than the instant.
    entries: Vec<(&'a Log, &'a LogEntry)>,
    activations: Vec<&'a Activation>,
}

impl<'a> Report<'a> {
    fn of(library: &'a Library, log: Option<&'a Log>, at: DateTime<Utc>) -> Self {
        let open_then =
            |log: &&Log| log.opened_at <= at && log.settled.as_ref().is_none_or(|closed| closed.at > at);
        let logs: Vec<_> = match log {
            Some(log) => vec![log],
            None => logs(library).into_iter().filter(open_then).collect(),
        };
        let mut entries: Vec<_> = logs
            .iter()
            .flat_map(|log| log.entries(library).into_iter().map(move |entry| (*log, entry)))
            .filter(|(_, entry)| entry.said().entered_at <= at)
            .collect();
        entries.sort_by_key(|(_, entry)| (entry.said().at, entry.id));
        let used_then =
            |one: &&Activation| one.started_at <= at && one.ended.as_ref().is_none_or(|ended| ended.at > at);
        // Of one log, what was started in its incident; else everything.
        let incident = log.and_then(|log| log.incident);
        let of_it = |one: &&Activation| incident.is_none() || one.incident == incident;
        Self {
            library,
            at,
            seen: seen(library, at),
            logs,
            entries,
            activations: library
                .all::<Activation>()
                .filter(used_then)
                .filter(of_it)
                .collect(),
        }
    }

    fn shows(&self) -> Value {
        let library = self.library;
        let person = |duty: &Duty| {
            let found = duty.person.and_then(|id| library.get(id));
            found.map(|one| {
                json!([
                    one.name,
                    one.phones
                        .iter()
                        .map(|(_, phone)| [&phone.number, &phone.label])
                        .collect::<Vec<_>>()
                ])
            })
        };
        let duty = |duty: &Duty| {
            json!([
                library.role_name(duty.role),
                duty.form,
                duty.background,
                duty.start,
                duty.end,
                person(duty)
            ])
        };
        let activations = self.activations.iter();
        let activations: Vec<_> = activations
            .map(|one| {
                json!([
                    one.title,
                    one.exercise,
                    one.outage_began_at,
                    one.progress(),
                    one.tolerable_until()
                ])
            })
            .collect();
        let batons = self.seen.batons.iter().filter_map(|id| library.get(*id));
        let batons: Vec<_> = batons
            .map(|baton| json!([baton.name, format!("{:?}", baton.holder_at(self.at))]))
            .collect();
        let handovers = self.seen.handovers.iter().filter_map(|id| library.get(*id));
        let handovers: Vec<_> = handovers
            .map(|one| json!([one.title, one.stage, one.to.name]))
            .collect();
        let missing = self.seen.missing.iter();
        let missing: Vec<_> = missing
            .map(|gap| {
                json!([
                    library.role_name(gap.role),
                    gap.form,
                    gap.from,
                    gap.to,
                    gap.needed,
                    gap.covered
                ])
            })
            .collect();
        let otherwise = self.seen.otherwise.iter().filter_map(|id| library.get(*id));
        let otherwise: Vec<_> = otherwise
            .map(|roster| [&roster.name, &roster.otherwise])
            .collect();
        json!([
            self.logs.iter().map(|log| &log.title).collect::<Vec<_>>(),
            self.entries
                .iter()
                .map(|(_, entry)| &entry.hash)
                .collect::<Vec<_>>(),
            activations,
            format!("{:?}", self.seen.state),
            self.seen.on_call.iter().map(duty).collect::<Vec<_>>(),
            self.seen.next.iter().map(duty).collect::<Vec<_>>(),
            missing,
            otherwise,
            batons,
            handovers
        ])
    }

    fn facts(&self, text: &Text) -> Vec<[String; 2]> {
        let board = self.library.binder().map_or("", |binder| binder.name.as_str());
        let logs: Vec<_> = self.logs.iter().map(|log| log.title.as_str()).collect();
        let event = if logs.is_empty() {
            text.paper_situation_no_log()
        } else {
            logs.join(", ")
        };
        let mut rows = vec![[text.paper_situation_from(), board.to_owned()]];
        rows.push([text.paper_situation_event(), event]);
        rows.retain(|[_, value]| !value.trim().is_empty());
        rows
    }

    fn rows(&self, text: &Text, entries: &[&(&'a Log, &'a LogEntry)]) -> Vec<Vec<String>> {
        let of_entry = |(log, entry): &&(&'a Log, &'a LogEntry)| {
            let reader = logging::Reader::new(text, self.library, log);
            let mut words = vec![reader.words(entry)];
            words.extend(reader.beside(entry));
            let said = entry.said();
            vec![
                phrase::moment(text, said.at),
                said.kind.name(text),
                words.join(" · "),
                said.by.name.clone(),
            ]
        };
        entries.iter().map(of_entry).collect()
    }

    /// The latest of some entries as a table; lines to write on where there is none.
    fn table(
        &self,
        document: &mut Document,
        text: &Text,
        (of_kind, most): (impl Fn(EntryKind) -> bool, usize),
    ) {
        let found: Vec<_> = self
            .entries
            .iter()
            .filter(|(_, entry)| of_kind(entry.said().kind))
            .collect();
        let earlier = found.len().saturating_sub(most);
        if found.is_empty() {
            document.parts.push(Part::Lines { count: LINES });
            return;
        }
        document.table(
            vec![
                (text.log_sheet_at(), 18),
                (text.log_sheet_kind(), 15),
                (text.log_sheet_text(), 49),
                (text.log_sheet_by(), 18),
            ],
            self.rows(text, &found[earlier..]),
        );
        if earlier > 0 {
            document.text(&text.paper_situation_earlier(earlier));
        }
        document.parts.push(Part::Lines { count: FEW_LINES });
    }

    fn events(&self, document: &mut Document, text: &Text) {
        let told = |kind| !matches!(kind, EntryKind::Decision | EntryKind::Seal);
        self.table(document, text, (told, MOST_EVENTS));
    }

    fn decisions(&self, document: &mut Document, text: &Text) {
        self.table(
            document,
            text,
            (|kind| kind == EntryKind::Decision, MOST_DECISIONS),
        );
    }

    fn plans(&self, document: &mut Document, text: &Text) {
        if self.activations.is_empty() {
            document.text(&text.now_no_plans());
            return;
        }
        let rows = self.activations.iter().map(|one| {
            let (done, all) = one.progress();
            let limit = one.tolerable_until().map_or_else(
                || text.now_no_limit(),
                |until| {
                    let away = time::until(text, self.at, until);
                    format!("{} ({away})", phrase::moment(text, until))
                },
            );
            let title = if one.exercise {
                format!("{}: {}", text.exercise(), one.title)
            } else {
                one.title.clone()
            };
            vec![
                title,
                phrase::moment(text, one.outage_began_at),
                text.now_progress(done, all),
                limit,
            ]
        });
        document.table(
            vec![
                (text.paper_situation_plan(), 36),
                (text.field_activation_outage_began_at(), 20),
                (text.field_activation_steps(), 16),
                (text.plans_tolerable_outage(), 28),
            ],
            rows.collect(),
        );
    }

    fn staff(&self, document: &mut Document, text: &Text) {
        let state = phrase::on_call_state(text, self.library, &self.seen);
        let words = format!("{}. {}", state.title.trim_end_matches('.'), state.what_to_do);
        if self.seen.state.is_alarming() || matches!(self.seen.state, OnCall::Short) {
            document.parts.push(Part::Notice { words });
        } else {
            document.text(&words);
        }
        let missing = self.seen.missing.iter();
        let missing: Vec<_> = missing
            .map(|gap| format!("- {}", phrase::gap(text, self.library, gap)))
            .collect();
        document.text(&missing.join("\n"));
        let otherwise = self.seen.otherwise.iter().filter_map(|id| self.library.get(*id));
        let rows: Vec<_> = otherwise
            .map(|roster| {
                [
                    text.paper_duty_otherwise(roster.name.as_str()),
                    roster.otherwise.clone(),
                ]
            })
            .collect();
        if !rows.is_empty() {
            document.parts.push(Part::Facts { rows });
        }
        let people = self.seen.on_call.iter().map(|duty| {
            let until = phrase::moment(text, duty.end);
            self.reached(text, duty, text.paper_situation_until(until))
        });
        let next = self.seen.next.iter().map(|duty| {
            let from = phrase::moment(text, duty.start);
            self.reached(text, duty, text.paper_duty_begins(from))
        });
        let people: Vec<_> = people.chain(next).collect();
        if !people.is_empty() {
            document.parts.push(Part::Phones {
                columns: [text.paper_phones_who(), text.paper_phones_numbers()],
                people,
            });
        }
    }

    fn reached(&self, text: &Text, duty: &Duty, when: String) -> Reached {
        let person = duty.person.and_then(|id| self.library.get(id));
        let role = phrase::role(text, self.library, duty.role);
        let form = phrase::form(text, duty.form, duty.background);
        let mut about = vec![format!("{role} ({form})"), when];
        if person.is_some_and(|person| person.phones.is_empty()) {
            about.push(text.paper_roster_no_number());
        }
        Reached {
            square: None,
            name: person.map_or_else(|| text.value_gone(), |person| person.name.clone()),
            about: about.join(" · "),
            numbers: person.map_or_else(Vec::new, dialled),
        }
    }

    fn responsible(&self, document: &mut Document, text: &Text) {
        let batons = self.seen.batons.iter().filter_map(|id| self.library.get(*id));
        let mut rows: Vec<[String; 2]> = batons
            .map(|baton| {
                let held = match baton.holder_at(self.at) {
                    Holding::Nobody => text.now_baton_nobody(),
                    Holding::Held(_, pass) => {
                        let since = phrase::moment(text, pass.at);
                        text.paper_situation_held(party(&pass.to), since)
                    }
                    Holding::Disputed(passes) => {
                        let names: Vec<_> = passes.iter().map(|(_, pass)| pass.to.name.as_str()).collect();
                        format!("{}: {}", text.now_baton_disputed(passes.len()), names.join(", "))
                    }
                };
                [baton.name.clone(), held]
            })
            .collect();
        let handovers = self.seen.handovers.iter().filter_map(|id| self.library.get(*id));
        rows.extend(handovers.map(|one| {
            let words = text.now_from_to(one.from.name.as_str(), one.to.name.as_str());
            [one.title.clone(), format!("{}. {words}", one.stage.name(text))]
        }));
        if !rows.is_empty() {
            document.heading(2, text.now_batons());
            document.parts.push(Part::Facts { rows });
        }
    }
}

fn party(party: &crate::domain::handover::Party) -> String {
    let number = phrase::phone::group(&party.phone);
    let words = [party.name.trim(), party.role.trim(), &number];
    let words = words.into_iter().filter(|words| !words.is_empty());
    words.collect::<Vec<_>>().join(", ")
}
