//! Who of those on call covers which need, when one person could cover several.

use crate::domain::roster::Need;

/// What a need asks for at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub people: u32,
    /// How many must hold each of its competences.
    pub competences: Vec<u32>,
}

impl Wanted {
    pub fn of(need: &Need) -> Self {
        Self {
            people: need.count,
            competences: need.competences.iter().map(|one| one.count).collect(),
        }
    }
}

/// For each need whether a person could cover it, and if so which of its competences that person holds.
pub type Candidate = Vec<Option<Vec<bool>>>;

/// How many cover a need, and how many of them hold each of its competences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seated {
    pub people: u32,
    pub competences: Vec<u32>,
}

/// Steps of the search after which the best found so far is taken. What is told then may be a gap that another seating
/// would close, never the reverse; a roster needs dozens who could all cover several needs to come here.
const STEPS: usize = 20_000;

/// People missing, then competences missing.
type Missing = (u32, u32);

/// Seats everybody where they are needed most: as few people as possible are missing in all, then as few competences.
pub fn seat(wanted: &[Wanted], people: &[Candidate]) -> Vec<Seated> {
    let mut seated: Vec<_> = wanted
        .iter()
        .map(|one| Seated {
            people: 0,
            competences: vec![0; one.competences.len()],
        })
        .collect();
    let mut torn: Vec<&Candidate> = Vec::new();
    for person in people {
        match person.iter().flatten().count() {
            0 => {}
            1 => person
                .iter()
                .zip(&mut seated)
                .for_each(|(could, seat)| seat.take(could.as_deref())),
            _ => torn.push(person),
        }
    }
    if torn.is_empty() {
        return seated;
    }
    // Those who are alike stand beside each other, so that their exchange is not tried.
    torn.sort();
    let mut search = Search {
        wanted,
        torn,
        best: None,
        steps: 0,
    };
    search.go(0, 0, &mut seated);
    search.best.map_or(seated, |(_, best)| best)
}

impl Seated {
    fn take(&mut self, held: Option<&[bool]>) {
        if let Some(held) = held {
            self.people += 1;
            let counts = self.competences.iter_mut().zip(held);
            counts.for_each(|(count, held)| *count += u32::from(*held));
        }
    }

    fn give_back(&mut self, held: &[bool]) {
        self.people -= 1;
        let counts = self.competences.iter_mut().zip(held);
        counts.for_each(|(count, held)| *count -= u32::from(*held));
    }
}

struct Search<'a> {
    wanted: &'a [Wanted],
    /// Those who could cover several needs.
    torn: Vec<&'a Candidate>,
    best: Option<(Missing, Vec<Seated>)>,
    steps: usize,
}

impl Search<'_> {
    /// Seats the people from `at` on in every way that could be better than the best. `from` is the first need open to the
    /// next person, if that person is like the one before.
    fn go(&mut self, at: usize, from: usize, seated: &mut Vec<Seated>) {
        self.steps += 1;
        let least = self.least(at, seated);
        let beaten = |best: &(Missing, Vec<Seated>)| least >= best.0;
        if self.best.as_ref().is_some_and(beaten) || (self.best.is_some() && self.steps > STEPS) {
            return;
        }
        let Some(person) = self.torn.get(at).copied() else {
            self.best = Some((least, seated.clone()));
            return;
        };
        let mut choices: Vec<usize> = (from..person.len())
            .filter(|need| person[*need].is_some())
            .collect();
        choices.sort_by_key(|need| std::cmp::Reverse(self.worth(*need, person, &seated[*need])));
        for need in choices {
            let Some(held) = &person[need] else { continue };
            seated[need].take(Some(held));
            let alike = self.torn.get(at + 1).is_some_and(|next| *next == person);
            self.go(at + 1, if alike { need } else { 0 }, seated);
            seated[need].give_back(held);
        }
    }

    /// What a person adds to a need as it stands.
    fn worth(&self, need: usize, person: &Candidate, seat: &Seated) -> (bool, usize) {
        let wanted = &self.wanted[need];
        let held = person[need].iter().flatten();
        let new = held
            .zip(seat.competences.iter().zip(&wanted.competences))
            .filter(|(held, (there, wanted))| **held && there < wanted);
        (seat.people < wanted.people, new.count())
    }

    /// What will be missing at least, however the people from `at` on are seated.
    fn least(&self, at: usize, seated: &[Seated]) -> Missing {
        let left = &self.torn[at..];
        let (mut people, mut competences) = (0, 0);
        for (need, (wanted, seat)) in self.wanted.iter().zip(seated).enumerate() {
            people += wanted.people.saturating_sub(seat.people);
            for (which, (wanted, there)) in wanted.competences.iter().zip(&seat.competences).enumerate() {
                let holds = |person: &&&Candidate| person[need].as_ref().is_some_and(|held| held[which]);
                let could = u32::try_from(left.iter().filter(holds).count()).unwrap_or(u32::MAX);
                competences += wanted.saturating_sub(*there).saturating_sub(could);
            }
        }
        let left = u32::try_from(left.len()).unwrap_or(u32::MAX);
        (people.saturating_sub(left), competences)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn missing(wanted: &[Wanted], seated: &[Seated]) -> Missing {
        let people = wanted
            .iter()
            .zip(seated)
            .map(|(wanted, seat)| wanted.people.saturating_sub(seat.people));
        let competences = wanted.iter().zip(seated).flat_map(|(wanted, seat)| {
            let pairs = wanted.competences.iter().zip(&seat.competences);
            pairs.map(|(wanted, there)| wanted.saturating_sub(*there))
        });
        (people.sum(), competences.sum())
    }

    /// Every way there is, leaving people out too.
    fn by_trying_all(wanted: &[Wanted], people: &[Candidate], seated: &mut Vec<Seated>) -> Missing {
        let Some((person, others)) = people.split_first() else {
            return missing(wanted, seated);
        };
        let mut best = by_trying_all(wanted, others, seated);
        for (need, held) in person.iter().enumerate() {
            if let Some(held) = held {
                seated[need].take(Some(held));
                best = best.min(by_trying_all(wanted, others, seated));
                seated[need].give_back(held);
            }
        }
        best
    }

    fn empty(wanted: &[Wanted]) -> Vec<Seated> {
        seat(wanted, &[])
    }

    proptest! {
        #[test]
        fn no_other_seating_leaves_less_missing(
            wanted in prop::collection::vec((0u32..3, prop::collection::vec(0u32..3, 2)), 1..4),
            people in prop::collection::vec(
                prop::collection::vec(prop::option::of(prop::collection::vec(any::<bool>(), 2)), 3),
                0..7,
            ),
        ) {
            let wanted: Vec<_> = wanted
                .into_iter()
                .map(|(people, competences)| Wanted { people, competences })
                .collect();
            let people: Vec<Candidate> = people
                .into_iter()
                .map(|person| person.into_iter().take(wanted.len()).collect())
                .collect();
            let best = by_trying_all(&wanted, &people, &mut empty(&wanted));
            prop_assert_eq!(missing(&wanted, &seat(&wanted, &people)), best);
        }
    }

    #[test]
    fn thirty_who_could_do_everything_are_seated_at_once() {
        let wanted = vec![
            Wanted {
                people: 12,
                competences: vec![3, 4],
            };
            3
        ];
        let people: Vec<Candidate> = (0..30)
            .map(|at| vec![Some(vec![at % 3 == 0, at % 2 == 0]); 3])
            .collect();
        assert_eq!(missing(&wanted, &seat(&wanted, &people)).0, 6);
    }
}
