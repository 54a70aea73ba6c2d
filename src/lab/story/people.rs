//! Entities across articles: B-cubed (Bagga and Baldwin 1998) over the labelled ones.

use std::collections::BTreeMap;

use super::{Stories, rows};

/// An entity: to whom the labels give it, and to whom the story does.
struct Item {
    gold: usize,
    ours: usize,
    name: String,
}

/// Precision, recall and F1 in per cent over all labelled entities, each story by itself.
/// Tells `report` of each pair that is wrong: what it is, and both names.
pub fn score_people(
    stories: &Stories,
    labels: &str,
    mut report: impl FnMut(&'static str, &str, &str),
) -> [f64; 3] {
    let mut by_story: BTreeMap<(String, String), Vec<Item>> = BTreeMap::new();
    let mut alone = usize::MAX;
    for row in rows(labels) {
        let [corpus, name, id, start, end, _, number] = row[..] else {
            continue;
        };
        let key = (corpus.to_owned(), name.to_owned());
        let Some(story) = stories.get(&key) else {
            continue;
        };
        let Some((document, span)) = story.place(id, start, end) else {
            continue;
        };
        alone -= 1;
        let text = &story.documents[document.index()];
        let mentions = text.mentions.iter().enumerate();
        let mut over = mentions.filter(|(_, mention)| mention.span.overlaps(span));
        let entity = over.find_map(|(at, _)| text.entities.of(crate::text::Id::at(at)));
        let people = story.story.people.iter();
        let ours = entity.and_then(|entity| {
            people
                .enumerate()
                .find(|(_, person)| person.members.contains(&(document, entity)))
                .map(|(index, _)| index)
        });
        let gold = number.parse().ok().filter(|number| *number > 0);
        by_story.entry(key).or_default().push(Item {
            gold: gold.unwrap_or(alone),
            ours: ours.unwrap_or(alone),
            name: format!("{id}: {}", &text.text[span.range()]),
        });
    }
    let (mut precision, mut recall, mut count) = (0.0, 0.0, 0);
    for items in by_story.values() {
        for (at, item) in items.iter().enumerate() {
            let ours = items.iter().filter(|other| other.ours == item.ours).count();
            let gold = items.iter().filter(|other| other.gold == item.gold).count();
            let both = items
                .iter()
                .filter(|other| other.ours == item.ours && other.gold == item.gold)
                .count();
            precision += both as f64 / ours as f64;
            recall += both as f64 / gold as f64;
            count += 1;
            for other in &items[at + 1..] {
                match (item.gold == other.gold, item.ours == other.ours) {
                    (true, false) => report("apart", &item.name, &other.name),
                    (false, true) => report("wrongly one", &item.name, &other.name),
                    _ => {}
                }
            }
        }
    }
    let all = count.max(1) as f64;
    let (precision, recall) = (100.0 * precision / all, 100.0 * recall / all);
    [
        precision,
        recall,
        2.0 * precision * recall / (precision + recall).max(f64::MIN_POSITIVE),
    ]
}
