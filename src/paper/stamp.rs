//! Puts on each page when it was printed and by whom. It is the last thing that comes on the paper: pages that were laid out once
//! can be printed another day.

use typst::foundations::Value;
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Frame, FrameItem, GroupItem, Point, Ratio, Transform};
use typst_layout::Page;

/// What lies where the layouts want the words.
const PLACE: &str = "printed";

/// Puts the words of a sheet that holds nothing else on a page.
pub fn put(page: &mut Page, words: &Page) {
    let mut mark = Frame::soft(words.frame.size());
    gather(&words.frame, Point::zero(), &mut mark);
    put_in(&mut page.frame, &mark);
}

/// The words alone, without what tells where in a document they are: the same words come on every page.
fn gather(frame: &Frame, at: Point, mark: &mut Frame) {
    for (position, item) in frame.items() {
        match item {
            FrameItem::Text(_) => mark.push(at + *position, item.clone()),
            FrameItem::Group(group) => gather(&group.frame, at + *position, mark),
            _ => {}
        }
    }
}

fn put_in(frame: &mut Frame, mark: &Frame) {
    if frame.items().any(|(_, item)| is_place(item)) {
        let mut group = GroupItem::new(mark.clone());
        // Words that are longer than their place get smaller.
        let share = frame.width().to_pt() / mark.width().to_pt().max(1.0);
        let share = Ratio::new(share.min(1.0));
        group.transform = Transform::scale(share, share);
        frame.push(Point::zero(), FrameItem::Group(group));
        return;
    }
    if !has_place(frame) {
        return;
    }
    frame.retain(|item| {
        if let FrameItem::Group(group) = item {
            put_in(&mut group.frame, mark);
        }
        true
    });
}

fn has_place(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_place(&group.frame),
        item => is_place(item),
    })
}

fn is_place(item: &FrameItem) -> bool {
    let FrameItem::Tag(Tag::Start(element, _)) = item else {
        return false;
    };
    let value = element.to_packed::<MetadataElem>().map(|data| &data.value);
    matches!(value, Some(Value::Str(words)) if words.as_str() == PLACE)
}
