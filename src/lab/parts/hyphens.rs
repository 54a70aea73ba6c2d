//! Words that treebanks part at hyphens and we do not, put together.

use crate::lab::conllu::GoldWord;
use crate::syntax::Upos;
use crate::text::ByteSpan;

/// Words with hyphens as one word. Its tag is that of its last part; a verb there
/// mostly makes an adjective ("well-known"). Its head is that of the part whose head
/// is none of the parts.
pub(crate) fn join_hyphens(text: &str, words: &[GoldWord]) -> Vec<GoldWord> {
    let mut joined: Vec<GoldWord> = Vec::new();
    // For each word, and the root before them, the number of the word it is now in.
    let mut numbers = vec![0];
    let mut firsts = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let goes_on = joined
            .last()
            .is_some_and(|last| goes_on(text, last, word, words.get(at + 1)));
        match joined.last_mut() {
            Some(last) if goes_on => {
                last.span = ByteSpan::new(last.span.start, word.span.end);
                last.glued = word.glued;
                last.tag = match word.tag {
                    Upos::Verb | Upos::Adv | Upos::Adp => Upos::Adj,
                    tag => tag,
                };
            }
            _ => {
                joined.push(*word);
                firsts.push(at);
            }
        }
        numbers.push(joined.len() as u32);
    }
    for (place, word) in joined.iter_mut().enumerate() {
        let end = firsts.get(place + 1).map_or(words.len(), |end| *end);
        let parts = &words[firsts[place]..end];
        let is_outside = |part: &&GoldWord| numbers[part.head as usize] != place as u32 + 1;
        let top = parts.iter().find(is_outside).unwrap_or(&parts[0]);
        word.head = numbers[top.head as usize];
        word.relation = top.relation;
    }
    joined
}

/// Whether a word belongs to the one before it, which may be joined of several.
fn goes_on(text: &str, last: &GoldWord, word: &GoldWord, after: Option<&GoldWord>) -> bool {
    let is_hyphen = &text[word.span] == "-" && word.glued;
    let hyphen = is_hyphen && after.is_some_and(|after| is_name_part(text, after));
    let ends_so = text[last.span].ends_with('-') && last.span.len() > 1;
    last.glued && (ends_so || hyphen && is_name_part(text, last))
}

fn is_name_part(text: &str, word: &GoldWord) -> bool {
    text[word.span].starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Relation;

    #[test]
    fn parts_become_one_word_with_the_head_of_the_outer_part() {
        let text = "A well-known bell";
        let word = |start, end, tag, head, relation| GoldWord {
            span: ByteSpan::new(start, end),
            tag,
            glued: start == 2 || start == 6,
            head,
            relation,
        };
        let words = [
            word(0, 1, Upos::Det, 5, Relation::Det),
            word(2, 6, Upos::Adv, 4, Relation::Advmod),
            word(6, 7, Upos::Punct, 4, Relation::Punct),
            word(7, 12, Upos::Verb, 5, Relation::Amod),
            word(13, 17, Upos::Noun, 0, Relation::Root),
        ];
        let joined = join_hyphens(text, &words);
        let seen: Vec<_> = joined
            .iter()
            .map(|word| (&text[word.span], word.head))
            .collect();
        assert_eq!(seen, [("A", 3), ("well-known", 3), ("bell", 0)]);
        assert_eq!(joined[1].relation, Relation::Amod);
        assert_eq!(joined[1].tag, Upos::Adj);
    }
}
