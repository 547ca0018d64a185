//! The concept map: a concept among what it is a kind of, its kinds, its relatives and homonyms, or a whole area.

use std::collections::{BTreeMap, BTreeSet};

use iced::Length;
use iced::widget::{column, container, row};

use super::NARROW;
use crate::app::context::Context;
use crate::app::theme::{Tone, space};
use crate::app::widget::graph::{self, Line, Node, Stroke};
use crate::app::widget::{Element, Icon, button, h2, muted};
use crate::domain::vocabulary::Link;
use crate::domain::vocabulary::relations::linked;
use crate::domain::{Concept, Id, Library};
use crate::text::Text;

/// The map while it is shown in place of the list.
pub struct Panel {
    at: Id<Concept>,
    /// Whether the whole area is shown.
    whole: bool,
    /// Where one has been, the latest last.
    back: Vec<Id<Concept>>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Chosen(Id<Concept>),
    Back,
    WholeChosen(bool),
    /// Shows the concept itself.
    Opened(Id<Concept>),
    Closed,
}

/// What is drawn: the concept of each node, the nodes and the lines between them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    pub concepts: Vec<Id<Concept>>,
    pub nodes: Vec<Node>,
    pub lines: Vec<Line>,
}

impl Plan {
    fn add(&mut self, concept: &Concept, caption: String, cell: (usize, usize), tone: Tone) -> usize {
        self.concepts.push(concept.id);
        self.nodes.push(Node {
            label: concept.word().to_owned(),
            caption,
            cell,
            centre: false,
            tone,
        });
        self.nodes.len() - 1
    }
}

/// Columns in the order they are filled, so that one concept stands straight above or below the middle.
const FROM_THE_MIDDLE: [usize; 3] = [1, 0, 2];

/// A concept in the middle: what it is a kind of above, its kinds below, homonyms to the left, relatives to the right.
/// A concept that stands in two relations is drawn once, by the first of them.
pub fn around(library: &Library, one: &Concept, text: &Text) -> Plan {
    let mut seen = BTreeSet::from([one.id]);
    let mut of = |link| -> Vec<&Concept> {
        let mut found = linked(library, one, link);
        found.retain(|other| seen.insert(other.id));
        found
    };
    let (above, below) = (of(Link::Broader), of(Link::Narrower));
    let (homonyms, related) = (of(Link::Homonym), of(Link::Related));
    let high = above.len().div_ceil(3);
    let tall = homonyms.len().max(related.len()).max(1);
    let mut plan = Plan::default();
    let level = high + (tall - 1) / 2;
    let middle = plan.add(one, text.map_this(), (1, level), Tone::Neutral);
    plan.nodes[middle].centre = true;
    let join = |plan: &mut Plan, other: &Concept, cell, (caption, stroke, tone)| {
        let to = plan.add(other, caption, cell, tone);
        let line = Line {
            from: middle,
            to,
            stroke,
        };
        plan.lines.push(line);
    };
    for (at, other) in above.into_iter().enumerate() {
        // The first row is the one nearest to the middle.
        let cell = (FROM_THE_MIDDLE[at % 3], high - 1 - at / 3);
        join(
            &mut plan,
            other,
            cell,
            (text.map_broader(), Stroke::Solid, Tone::Neutral),
        );
    }
    for (at, other) in below.into_iter().enumerate() {
        let cell = (FROM_THE_MIDDLE[at % 3], high + tall + at / 3);
        join(
            &mut plan,
            other,
            cell,
            (text.map_narrower(), Stroke::Solid, Tone::Neutral),
        );
    }
    let start = |count: usize| high + (tall - 1) / 2 - (count.max(1) - 1) / 2;
    for (column, others, caption, stroke, tone) in [
        (0, homonyms, text.map_homonym(), Stroke::Dashed, Tone::Caution),
        (2, related, text.map_related(), Stroke::Dotted, Tone::Neutral),
    ] {
        let first = start(others.len());
        for (at, other) in others.into_iter().enumerate() {
            join(
                &mut plan,
                other,
                (column, first + at),
                (caption.clone(), stroke, tone),
            );
        }
    }
    plan
}

/// A concept and its kinds, as cells from its own corner.
#[derive(Default)]
struct Block<'a> {
    cells: Vec<(&'a Concept, (usize, usize))>,
    rows: usize,
    columns: usize,
}

/// All concepts of an area: what is a kind of another stands one column further in, and what has no kinds fills up below.
pub fn whole(library: &Library, area: &str, chosen: Id<Concept>, columns: usize, text: &Text) -> Plan {
    let all: Vec<&Concept> = library
        .sorted::<Concept>()
        .into_iter()
        .filter(|one| one.area == area && one.is_in_use())
        .collect();
    let inside: BTreeSet<_> = all.iter().map(|one| one.id).collect();
    let mut kinds: BTreeMap<Id<Concept>, Vec<&Concept>> = BTreeMap::new();
    let parent = |one: &Concept| one.broader.iter().copied().find(|id| inside.contains(id));
    for one in &all {
        if let Some(parent) = parent(one) {
            kinds.entry(parent).or_default().push(one);
        }
    }
    let mut placed = BTreeSet::new();
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let roots = all.iter().filter(|one| parent(one).is_none());
    // What a circle of kinds leaves without a root is shown all the same.
    for one in roots.chain(&all) {
        if placed.contains(&one.id) {
            continue;
        }
        let mut block = Block::default();
        fill(&mut block, one, &kinds, &mut placed, 0);
        blocks.push(block);
    }
    blocks.sort_by_key(|block| std::cmp::Reverse(block.cells.len()));
    let columns = columns.max(1);
    let (mut plan, mut left, mut top, mut deep) = (Plan::default(), 0, 0, 0);
    for block in blocks {
        if left > 0 && left + block.columns > columns {
            (left, top, deep) = (0, top + deep, 0);
        }
        for (one, (column, row)) in block.cells {
            let at = plan.add(one, String::new(), (left + column, top + row), Tone::Neutral);
            if one.id == chosen {
                plan.nodes[at].centre = true;
                plan.nodes[at].caption = text.map_this();
            }
        }
        left += block.columns;
        deep = deep.max(block.rows);
    }
    let at: BTreeMap<_, _> = plan
        .concepts
        .iter()
        .enumerate()
        .map(|(at, id)| (*id, at))
        .collect();
    for one in &all {
        for above in one.broader.iter().filter_map(|id| at.get(id)) {
            let (from, to) = (*above, at[&one.id]);
            let stroke = Stroke::Solid;
            plan.lines.push(Line { from, to, stroke });
        }
    }
    let chosen = library.get(chosen).filter(|one| at.contains_key(&one.id));
    for (link, stroke, caption, tone) in [
        (Link::Related, Stroke::Dotted, text.map_related(), Tone::Neutral),
        (Link::Homonym, Stroke::Dashed, text.map_homonym(), Tone::Caution),
    ] {
        let others = chosen.map(|one| linked(library, one, link)).unwrap_or_default();
        for to in others.iter().filter_map(|other| at.get(&other.id)) {
            let Some(from) = chosen.and_then(|one| at.get(&one.id)).copied() else {
                continue;
            };
            plan.lines.push(Line {
                from,
                to: *to,
                stroke,
            });
            plan.nodes[*to].caption.clone_from(&caption);
            plan.nodes[*to].tone = tone;
        }
    }
    for (node, id) in plan.nodes.iter_mut().zip(&plan.concepts) {
        let kind = library.get(*id).and_then(parent).and_then(|id| library.get(id));
        if let Some(above) = kind.filter(|_| node.caption.is_empty()) {
            node.caption = text.map_kind_of(above.word());
        }
    }
    plan
}

/// Puts a concept and its kinds, depth first, each below the one before and one column in from what it is a kind of.
fn fill<'a>(
    block: &mut Block<'a>,
    one: &'a Concept,
    kinds: &BTreeMap<Id<Concept>, Vec<&'a Concept>>,
    placed: &mut BTreeSet<Id<Concept>>,
    column: usize,
) {
    if !placed.insert(one.id) {
        return;
    }
    block.cells.push((one, (column, block.rows)));
    block.columns = block.columns.max(column + 1);
    let before = block.rows;
    for kind in kinds.get(&one.id).into_iter().flatten() {
        fill(block, kind, kinds, placed, column + 1);
    }
    if block.rows == before {
        block.rows += 1;
    }
}

impl Panel {
    pub const fn new(at: Id<Concept>) -> Self {
        Self {
            at,
            whole: false,
            back: Vec::new(),
        }
    }

    /// The concept to show instead of the map, when one leaves it.
    pub fn update(&mut self, message: Message) -> Option<Id<Concept>> {
        match message {
            Message::Chosen(id) if id == self.at => return Some(id),
            Message::Chosen(id) => {
                self.back.push(self.at);
                self.at = id;
            }
            Message::Back => self.at = self.back.pop().unwrap_or(self.at),
            Message::WholeChosen(whole) => self.whole = whole,
            Message::Opened(id) => return Some(id),
            Message::Closed => return Some(self.at),
        }
        None
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Option<Element<'a, Message>> {
        let text = ctx.text;
        let one = ctx.library.get(self.at)?;
        let narrow = ctx.width < NARROW;
        let close = button::quiet(text.map_close(), Icon::Left).on_press(Message::Closed);
        let back = button::quiet(text.map_back(), Icon::Undo)
            .on_press_maybe((!self.back.is_empty()).then_some(Message::Back));
        let area = match one.area.as_str() {
            "" => text.map_area_none(),
            area => text.map_area(area),
        };
        let scope = button::choice(
            text.map_scope(),
            vec![text.map_around(), area],
            Some(usize::from(self.whole)),
            |at| Message::WholeChosen(at == 1),
        );
        let open = button::secondary(text.map_open(), Icon::Open).on_press(Message::Opened(self.at));
        let tools = row![
            Element::from(close),
            Element::from(back),
            Element::from(scope),
            Element::from(open)
        ]
        .spacing(space::S)
        .wrap();
        let plan = if self.whole {
            let columns = ((ctx.width - 80.0) / 230.0).max(2.0) as usize;
            whole(ctx.library, &one.area, self.at, columns, text)
        } else {
            around(ctx.library, one, text)
        };
        let alone = (plan.nodes.len() == 1).then(|| muted(text.map_alone()));
        let concepts = plan.concepts.clone();
        let drawing = graph::graph(text.map_label(one.word()), plan.nodes, plan.lines, move |at| {
            Message::Chosen(concepts[at])
        });
        let hint = (!narrow).then(|| muted(text.map_hint()));
        let page = column![tools, h2(text.map_title(one.word()))]
            .push(hint)
            .push(alone)
            .push(container(drawing).height(Length::Fill).width(Length::Fill))
            .spacing(space::S);
        let padding = if narrow { space::M } else { space::XL };
        Some(container(page).padding(padding).height(Length::Fill).into())
    }
}
