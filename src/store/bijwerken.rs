//! A text that a person wrote, with only that changed in it which is different now: order, layout and comments stay.
//!
//! Three texts are walked side by side: the file, the canonical text of what it says, and the canonical text of what it
//! is to say. Where the two canonical ones are the same, the file is left alone. What this gives is a proposal: who
//! asks reads it back, and takes the canonical text where it does not say the same.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::lezer::{Lezer, Soort};
use super::stukken::Stuk;

/// The text of a file that says `was`, made to say `wordt`; both of these are canonical.
pub(super) fn bijgewerkt(tekst: &str, was: &str, wordt: &str) -> String {
    let mut werk = Werk { tekst, was, wordt, ingrepen: Vec::new() };
    werk.langs(Stuk::van(tekst), Stuk::van(was), Stuk::van(wordt));
    werk.uitgevoerd()
}

/// A part of a value: by what it is known among the others, where it begins, and its value.
#[derive(Debug, Clone, Copy)]
struct Deel<'t> {
    begin: usize,
    waarde: Stuk<'t>,
}

impl Deel<'_> {
    fn plek(&self) -> Range<usize> {
        self.begin..self.waarde.plek().end
    }
}

struct Werk<'t> {
    tekst: &'t str,
    was: &'t str,
    wordt: &'t str,
    /// What goes out of the text, and what comes in its place.
    ingrepen: Vec<(Range<usize>, String)>,
}

impl<'t> Werk<'t> {
    fn langs(&mut self, hier: Stuk<'t>, was: Stuk<'t>, wordt: Stuk<'t>) {
        if was.tekst() == wordt.tekst() {
            return;
        }
        let soort = haak(was);
        let gelijk = soort.is_some() && soort == haak(hier) && soort == haak(wordt) && was.naam() == wordt.naam();
        if !(gelijk && self.delen_langs(hier, was, wordt)) {
            let nieuw = self.ingesprongen(wordt.plek(), hier.plek().start);
            self.ingrepen.push((hier.plek(), nieuw));
        }
    }

    /// Changes what is different inside a bracket; false when the parts cannot be told apart.
    fn delen_langs(&mut self, hier: Stuk<'t>, was: Stuk<'t>, wordt: Stuk<'t>) -> bool {
        let Some((daar, oud, nieuw)) = naast_elkaar(self, hier, was, wordt) else { return false };
        let blijft: Vec<&String> = nieuw.iter().map(|(naam, _)| naam).filter(|naam| daar.contains_key(*naam)).collect();
        let Some(eerste) = blijft.first().map(|naam| daar[*naam]) else { return false };
        // Rows that changed places take their comments nowhere.
        if haak(was) == Some('[') && !blijft.iter().map(|naam| daar[*naam].begin).is_sorted() {
            return false;
        }
        let oud_van: BTreeMap<&String, Stuk<'t>> = oud.iter().map(|(naam, deel)| (naam, deel.waarde)).collect();
        let mut erna: Vec<(Option<Deel<'t>>, Vec<Deel<'t>>)> = vec![(None, Vec::new())];
        for (naam, deel) in &nieuw {
            match (daar.get(naam), oud_van.get(naam)) {
                (Some(plek), Some(oud)) => {
                    self.langs(plek.waarde, *oud, deel.waarde);
                    erna.push((Some(*plek), Vec::new()));
                }
                // What the file leaves out because it is what it is anyway.
                (None, Some(oud)) if oud.tekst() == deel.waarde.tekst() => {}
                _ => erna.last_mut().into_iter().for_each(|(_, erbij)| erbij.push(*deel)),
            }
        }
        for (na, erbij) in erna.into_iter().filter(|(_, erbij)| !erbij.is_empty()) {
            match na {
                Some(na) => self.voeg_toe_na(na, &erbij),
                None => self.voeg_toe_voor(eerste, &erbij),
            }
        }
        let namen: BTreeSet<&String> = nieuw.iter().map(|(naam, _)| naam).collect();
        for (_, deel) in daar.iter().filter(|(naam, _)| !namen.contains(naam)) {
            self.haal_weg(deel.plek());
        }
        true
    }

    fn voeg_toe_na(&mut self, na: Deel<'t>, erbij: &[Deel<'t>]) {
        let eind = na.plek().end;
        let komma = self.na_komma(eind);
        if komma.is_none() {
            self.ingrepen.push((eind..eind, ",".to_owned()));
        }
        let hier = komma.unwrap_or(eind);
        let rest = self.rest_van_regel(hier);
        let onder = rest.is_some();
        let plek = rest.unwrap_or(hier);
        let wit = if onder { format!("\n{}", self.inspringing(na.begin)) } else { " ".to_owned() };
        let tekst = erbij
            .iter()
            .fold(String::new(), |tekst, deel| tekst + &wit + &self.ingesprongen(deel.plek(), na.begin) + ",");
        self.ingrepen.push((plek..plek, tekst));
    }

    fn voeg_toe_voor(&mut self, voor: Deel<'t>, erbij: &[Deel<'t>]) {
        let plek = voor.begin;
        let onder = self.tekst[regel_begin(self.tekst, plek)..plek].trim().is_empty();
        let wit = if onder { format!("\n{}", self.inspringing(plek)) } else { " ".to_owned() };
        let tekst =
            erbij.iter().fold(String::new(), |tekst, deel| tekst + &self.ingesprongen(deel.plek(), plek) + "," + &wit);
        self.ingrepen.push((plek..plek, tekst));
    }

    /// Takes a part away with its comma; with all of its lines where nothing else stands on them.
    fn haal_weg(&mut self, deel: Range<usize>) {
        let eind = self.na_komma(deel.end).unwrap_or(deel.end);
        let begin = regel_begin(self.tekst, deel.start);
        let alleen = self.tekst[begin..deel.start].trim().is_empty();
        let weg = if let Some(regel_eind) = self.rest_van_regel(eind).filter(|_| alleen) {
            begin..self.tekst[regel_eind..].find('\n').map_or(self.tekst.len(), |n| regel_eind + n + 1)
        } else {
            let wit = self.tekst[eind..].len() - self.tekst[eind..].trim_start_matches([' ', '\t']).len();
            deel.start..eind + wit
        };
        self.ingrepen.push((weg, String::new()));
    }

    /// The place behind the comma that follows, where there is one.
    fn na_komma(&self, eind: usize) -> Option<usize> {
        let mut lezer = Lezer { tekst: self.tekst, plek: eind };
        lezer.volgende().filter(|(soort, _)| *soort == Soort::Komma).map(|(_, plek)| plek.end)
    }

    /// The end of the line, where nothing but a comment stands before it.
    fn rest_van_regel(&self, plek: usize) -> Option<usize> {
        let rest = &self.tekst[plek..];
        let regel = rest.find('\n').map_or(rest, |eind| &rest[..eind]);
        let kaal = regel.trim();
        (kaal.is_empty() || kaal.starts_with("//")).then_some(plek + regel.trim_end_matches('\r').len())
    }

    fn inspringing(&self, plek: usize) -> &'t str {
        wit_voor(self.tekst, plek)
    }

    /// A piece of the new text, with its lines as far to the right as what stands at `plek` in the file.
    fn ingesprongen(&self, nieuw: Range<usize>, plek: usize) -> String {
        let (oud, hier) = (wit_voor(self.wordt, nieuw.start), self.inspringing(plek));
        self.wordt[nieuw].replace(&format!("\n{oud}"), &format!("\n{hier}"))
    }

    fn uitgevoerd(mut self) -> String {
        self.ingrepen.sort_by_key(|(plek, _)| plek.start);
        let regeleind = if self.tekst.contains("\r\n") { "\r\n" } else { "\n" };
        let mut uit = String::with_capacity(self.tekst.len());
        let mut tot = 0;
        for (plek, nieuw) in self.ingrepen {
            // Two that overlap are a fault; what comes of it does not read back as the plan.
            uit.push_str(self.tekst.get(tot..plek.start).unwrap_or_default());
            uit.push_str(&nieuw.replace('\n', regeleind));
            tot = plek.end;
            if nieuw.is_empty() && uit.ends_with(", ") && self.tekst[tot..].starts_with([')', ']', '}']) {
                uit.truncate(uit.len() - 2);
            }
        }
        uit.push_str(&self.tekst[tot..]);
        uit
    }
}

/// The parts of the file by name, and those of both canonical texts in their order; none where they cannot be paired.
type Naast<'t> = (BTreeMap<String, Deel<'t>>, Vec<(String, Deel<'t>)>, Vec<(String, Deel<'t>)>);

fn naast_elkaar<'t>(werk: &Werk<'t>, hier: Stuk<'t>, was: Stuk<'t>, wordt: Stuk<'t>) -> Option<Naast<'t>> {
    let (daar, oud, nieuw) = (hier.onderdelen(), was.onderdelen(), wordt.onderdelen());
    let met_sleutel = |delen: &[(Option<Range<usize>>, Stuk<'_>)]| delen.iter().all(|(sleutel, _)| sleutel.is_some());
    let delen = |delen: &[(Option<Range<usize>>, Stuk<'t>)], namen: Vec<String>| -> Vec<(String, Deel<'t>)> {
        let deel = |(sleutel, waarde): &(Option<Range<usize>>, Stuk<'t>)| Deel {
            begin: sleutel.as_ref().map_or(waarde.plek().start, |plek| plek.start),
            waarde: *waarde,
        };
        namen.into_iter().zip(delen.iter().map(deel)).collect()
    };
    let (van_daar, van_oud, van_nieuw);
    if met_sleutel(&daar) && met_sleutel(&oud) && met_sleutel(&nieuw) {
        let sleutels = |tekst: &str, delen: &[(Option<Range<usize>>, Stuk<'_>)]| -> Vec<String> {
            let naam = |plek: &Range<usize>| tekst[plek.clone()].trim_start_matches("r#").to_owned();
            delen.iter().filter_map(|(sleutel, _)| sleutel.as_ref().map(naam)).collect()
        };
        (van_daar, van_oud, van_nieuw) =
            (sleutels(werk.tekst, &daar), sleutels(werk.was, &oud), sleutels(werk.wordt, &nieuw));
    } else if daar.len() == oud.len() {
        let codes = |delen: &[(Option<Range<usize>>, Stuk<'_>)]| -> Option<Vec<String>> {
            let code = |deel: &Stuk<'_>| deel.deel("code").map(|code| code.tekst().to_owned());
            uniek(delen.iter().map(|(_, deel)| code(deel)).collect::<Option<_>>()?)
        };
        let teksten = |delen: &[(Option<Range<usize>>, Stuk<'_>)]| {
            uniek(delen.iter().map(|(_, deel)| deel.tekst().to_owned()).collect())
        };
        let nummers = |n: usize| (0..n).map(|n| n.to_string()).collect::<Vec<_>>();
        (van_oud, van_nieuw) = match (codes(&oud), codes(&nieuw)) {
            (Some(oud), Some(nieuw)) => (oud, nieuw),
            _ if oud.len() == nieuw.len() => (nummers(oud.len()), nummers(nieuw.len())),
            _ => (teksten(&oud)?, teksten(&nieuw)?),
        };
        van_daar = van_oud.clone();
    } else {
        return None;
    }
    Some((
        delen(&daar, uniek(van_daar)?).into_iter().collect(),
        delen(&oud, uniek(van_oud)?),
        delen(&nieuw, uniek(van_nieuw)?),
    ))
}

/// The names, when no two are the same.
fn uniek(namen: Vec<String>) -> Option<Vec<String>> {
    let alle: BTreeSet<&String> = namen.iter().collect();
    (alle.len() == namen.len()).then_some(namen)
}

/// The bracket of a value that has parts.
fn haak(stuk: Stuk<'_>) -> Option<char> {
    let na_naam = stuk.tekst().strip_prefix(stuk.naam())?;
    na_naam.trim_start().chars().next().filter(|teken| "([{".contains(*teken))
}

fn regel_begin(tekst: &str, plek: usize) -> usize {
    tekst[..plek].rfind('\n').map_or(0, |n| n + 1)
}

/// The blanks with which the line begins.
fn wit_voor(tekst: &str, plek: usize) -> &str {
    let regel = &tekst[regel_begin(tekst, plek)..];
    &regel[..regel.len() - regel.trim_start_matches([' ', '\t']).len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Aanstelling, Plan, Waarde, Wijk, exact};
    use crate::store::ingebouwd::ingebouwde_bestanden;
    use crate::store::vorm::{plan_ron, wijk_ron};
    use rust_decimal_macros::dec;

    /// A way to change a plan.
    type Greep = fn(&mut Plan);

    #[test]
    fn only_what_changed_is_written_and_all_round_it_stays() {
        let tekst = "// kop\n(\n  b: [1,2], // bij b\n  lijst: [\n    // deel een\n    (code: \"x\", n: 1.0), // bij x\n    \
                     (n: 2, code: \"y\")  // bij y\n  ], kort: [(code: \"a\"), (code: \"b\")],\n  a: 5,\n  /* eind */\n)\n";
        let was = "(\n    a: 5,\n    b: [1, 2],\n    lijst: [\n        (code: \"x\", n: 1),\n        (code: \"y\", n: 2),\n    \
                   ],\n    kort: [(code: \"a\"), (code: \"b\")],\n)\n";
        let met = |paren: &[(&str, &str)]| {
            let mut wordt = was.to_owned();
            for (van, naar) in paren {
                assert!(wordt.contains(van), "{van}");
                wordt = wordt.replace(van, naar);
            }
            bijgewerkt(tekst, was, &wordt)
        };
        let verwacht =
            |paren: &[(&str, &str)]| paren.iter().fold(tekst.to_owned(), |t, (van, naar)| t.replacen(van, naar, 1));
        let rij_y = "        (code: \"y\", n: 2),\n";
        assert_eq!(met(&[]), tekst);
        assert_eq!(met(&[("a: 5", "a: 6")]), verwacht(&[("a: 5", "a: 6")]));
        assert_eq!(met(&[("[1, 2]", "[1, 3]")]), verwacht(&[("[1,2]", "[1,3]")]));
        assert_eq!(met(&[("n: 2", "n: 7")]), verwacht(&[("n: 2", "n: 7")]));
        assert_eq!(met(&[(rij_y, "")]), verwacht(&[("    (n: 2, code: \"y\")  // bij y\n", "")]));
        assert_eq!(met(&[("    a: 5,\n", "")]), verwacht(&[("  a: 5,\n", "")]));
        assert_eq!(met(&[("    kort", "    nieuw: 3,\n    kort")]), verwacht(&[("  ], kort", "  ], nieuw: 3, kort")]));
        let erbij = format!("{rij_y}        (\n            code: \"z\",\n        ),\n");
        let z = "code: \"y\"),  // bij y\n    (\n        code: \"z\",\n    ),\n";
        assert_eq!(met(&[(rij_y, &erbij)]), verwacht(&[("code: \"y\")  // bij y\n", z)]));
        let vooraan = met(&[("        (code: \"x\"", "        (code: \"w\"),\n        (code: \"x\"")]);
        assert_eq!(vooraan, verwacht(&[("    (code: \"x\"", "    (code: \"w\"),\n    (code: \"x\"")]));
        assert_eq!(met(&[(", (code: \"b\")", "")]), verwacht(&[(", (code: \"b\")", "")]));
        assert_eq!(
            met(&[("[(code: \"a\"), (code: \"b\")]", "[]")]),
            verwacht(&[("[(code: \"a\"), (code: \"b\")]", "[]")])
        );
        // What changed places is written as a whole.
        let om = met(&[("(code: \"a\"), (code: \"b\")", "(code: \"b\"), (code: \"a\")")]);
        assert_eq!(om, verwacht(&[("(code: \"a\"), (code: \"b\")", "(code: \"b\"), (code: \"a\")")]));
        let windows = bijgewerkt(&tekst.replace('\n', "\r\n"), was, &was.replace(rij_y, ""));
        assert_eq!(windows, met(&[(rij_y, "")]).replace('\n', "\r\n"));
        let windows = bijgewerkt(&tekst.replace('\n', "\r\n"), was, &was.replace(rij_y, &erbij));
        assert_eq!(windows, verwacht(&[("code: \"y\")  // bij y\n", z)]).replace('\n', "\r\n"));
    }

    /// Each way to change the built-in plan reads back as what it is to be, leaves its comments, and touches few lines.
    #[test]
    fn changes_of_every_kind_touch_few_lines_of_the_built_in_plan() {
        fn nieuw(p: &Plan, als: usize) -> Aanstelling {
            Aanstelling { code: "nieuw".into(), ..p.bezetting[als].clone() }
        }

        let tekst = ingebouwde_bestanden()[0].1;
        let plan: Plan = exact::ontleed(tekst).unwrap();
        let was = plan_ron(&plan).unwrap();
        let wijzig: [(usize, Greep); 12] = [
            (1, |p| p.naam.push('!')),
            (1, |p| p.bezetting[3].fte = Waarde::vast(dec!(1.7))),
            (1, |p| p.bezetting[3].fte.toelichting = Some("zo // afgesproken".to_owned())),
            (2, |p| drop(p.bezetting.remove(4))),
            (2, |p| p.bezetting = p.bezetting.iter().cloned().chain([nieuw(p, 0)]).collect()),
            (2, |p| p.bezetting = std::iter::once(nieuw(p, 5)).chain(p.bezetting.iter().cloned()).collect()),
            (1, |p| p.planjaren.push(2032)),
            (3, |p| drop(p.locaties.pop())),
            (40, |p| p.locaties.clear()),
            (6, |p| p.normen.ratio = Waarde::vast(dec!(94))),
            (9, |p| p.verdeling.correcties.clear()),
            (1, |p| p.eisen_uit = crate::plan::Lijst::default()),
        ];
        for (nummer, (hoogstens, wijzig)) in wijzig.into_iter().enumerate() {
            let mut ander = plan.clone();
            wijzig(&mut ander);
            let nieuw = bijgewerkt(tekst, &was, &plan_ron(&ander).unwrap());
            assert!(exact::ontleed::<Plan>(&nieuw).is_ok_and(|terug| terug == ander), "{nummer}");
            let regels = |t: &str, ander: &str| t.lines().filter(|r| !ander.lines().any(|a| a == *r)).count();
            let anders = regels(&nieuw, tekst).max(regels(tekst, &nieuw));
            assert!(anders <= hoogstens || ander.locaties.is_empty(), "{nummer}: {anders} lines");
        }
        let tekst = ingebouwde_bestanden()[1].1;
        let wijk: Wijk = exact::ontleed(tekst).unwrap();
        let mut ander = wijk.clone();
        ander.buurten[1].inwoners += 5;
        ander.let_op.remove(0);
        let nieuw = bijgewerkt(tekst, &wijk_ron(&wijk).unwrap(), &wijk_ron(&ander).unwrap());
        assert_eq!(exact::ontleed::<Wijk>(&nieuw).unwrap(), ander);
        assert_eq!(nieuw.lines().count(), tekst.lines().count() - 1);
    }
}
