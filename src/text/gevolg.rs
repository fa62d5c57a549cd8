//! What a change did to the findings and to the hours that nobody can do, in words: the end of the line that says what
//! changed.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::{aantal, bevinding, getal, getoond, oordeel, plek};
use crate::calc::afronding::deel;
use crate::dekking::{Bevinding, Ernst, Gevolg};
use crate::plan::Plan;

/// No finding of the year that is shown came, went or changed.
pub const ZELFDE: &str = " · zelfde bevindingen";

/// As “ · ▲ 16 → 12 · ! 7 → 8”, in the counts of the header that change. Where all counts stay and findings came or
/// went, their number. What can be judged now, or no longer, as “ · ? 2 → 0”. Then the hours, as “ · ongedekt +121 uur”;
/// where those differ, that no finding came or went is not worth the room. Then the money, as “ · +€ 95.400”.
pub fn gevolg(gevolg: &Gevolg<'_>) -> String {
    let mut uit = String::new();
    let (anders, geld) = (gevolg.anders(), gevolg.geld);
    // Less than what a hundredth of an hour shows is what a division left.
    let meer_ongedekt =
        Some(gevolg.meer_ongedekt()).filter(|uren| !getal::rond(*uren, 2).is_zero()).unwrap_or_default();
    if gevolg.oorzaken.iter().any(|(_, voor, na)| voor != na) {
        for (ernst, voor, na) in gevolg.oorzaken.into_iter().filter(|(_, voor, na)| voor != na) {
            let woord = if ernst == Ernst::Aandacht { "aandacht" } else { oordeel::teken_van(ernst) };
            let _ = write!(uit, " · {woord} {voor} → {na}");
        }
    } else if anders > 0 {
        let _ = write!(uit, " · {} anders", aantal::aantal(anders as u64, "bevinding", "bevindingen"));
    } else if meer_ongedekt.is_zero() && (!gevolg.erger.is_empty() || !gevolg.beter.is_empty()) {
        for (n, hoe) in [(gevolg.erger.len(), "erger"), (gevolg.beter.len(), "beter")] {
            if n > 0 {
                let _ = write!(uit, " · {} {hoe}", aantal::aantal(n as u64, "bevinding", "bevindingen"));
            }
        }
    } else if meer_ongedekt.is_zero() {
        uit.push_str(ZELFDE);
    }
    if gevolg.open.0 != gevolg.open.1 {
        let _ = write!(uit, " · ? {} → {}", gevolg.open.0, gevolg.open.1);
    }
    if !meer_ongedekt.is_zero() {
        let _ = write!(uit, " · ongedekt {} uur", getoond::rond(meer_ongedekt, 0).verschil());
    }
    // What is spent says most; what stands open or is set apart is told where nothing is spent otherwise.
    let soorten = [(geld.uitgaven, ""), (geld.vacatures, " vacature"), (geld.reserve, " reserve")];
    if let Some((euro, waaraan)) = soorten.into_iter().find(|(euro, _)| !getal::rond(*euro, 0).is_zero()) {
        let teken = if euro > Decimal::ZERO { "+" } else { "-" };
        let _ = write!(uit, " · {teken}{}{waaraan}", getal::euro(euro.abs()));
    }
    uit
}

/// Which findings came, went, or became worse or better, at most three of them: “ · erbij: VD-1 jeugd-ggz in Lariks”.
/// Causes go first; what only follows from one is told where there is nothing else.
pub fn welke(plan: &Plan, gevolg: &Gevolg<'_>) -> String {
    fn tweede<'a>(paren: &[(&'a Bevinding, &'a Bevinding)]) -> Vec<&'a Bevinding> {
        paren.iter().map(|(_, nu)| *nu).collect()
    }
    let alle = [
        ("erbij", gevolg.erbij.clone()),
        ("weg", gevolg.weg.clone()),
        ("niet meer te toetsen", gevolg.onbeslist.clone()),
        ("erger", tweede(&gevolg.erger)),
        ("beter", tweede(&gevolg.beter)),
    ];
    let mut uit = String::new();
    for (woord, lijst) in alle {
        let oorzaken: Vec<&Bevinding> = lijst.iter().copied().filter(|b| b.is_oorzaak()).collect();
        let lijst = if oorzaken.is_empty() { lijst } else { oorzaken };
        if lijst.is_empty() {
            continue;
        }
        let mut namen: Vec<String> = lijst.iter().take(WELKE).map(|b| bevinding::verwijzing(plan, b)).collect();
        if lijst.len() > WELKE {
            namen.push(format!("nog {}", lijst.len() - WELKE));
        }
        let _ = write!(uit, " · {woord}: {}", aantal::opsomming(&namen));
    }
    uit
}

/// Most findings that a message names.
const WELKE: usize = 3;

/// Where most of it is: “, vooral in Peelo”; `per_gebied` is what each gebied has more. Empty where no gebied has more
/// than half.
pub fn waar(plan: &Plan, per_gebied: &[Decimal]) -> String {
    let som: Decimal = per_gebied.iter().sum();
    if som.is_zero() {
        return String::new();
    }
    let delen = per_gebied.iter().map(|uren| deel(*uren, som)).enumerate();
    match delen.max_by_key(|(_, deel)| *deel) {
        Some((gebied, deel)) if deel > Decimal::new(5, 1) => format!(", vooral {}", plek::in_gebied(plan, gebied)),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dekking::Geld;
    use rust_decimal_macros::dec;

    fn zonder<'a>(blokkerend: usize, waarschuwing: usize, aandacht: usize) -> Gevolg<'a> {
        let nul = Decimal::ZERO;
        let oorzaken = [
            (Ernst::Blokkerend, blokkerend, 12),
            (Ernst::Waarschuwing, waarschuwing, 7),
            (Ernst::Aandacht, aandacht, 1),
        ];
        Gevolg {
            erbij: Vec::new(),
            erger: Vec::new(),
            beter: Vec::new(),
            gebleven: Vec::new(),
            weg: Vec::new(),
            onbeslist: Vec::new(),
            oorzaken,
            open: (0, 0),
            ongedekt: (nul, nul),
            ongedekt_erbij: Vec::new(),
            uitgaven: (nul, nul),
            geld: Geld::default(),
        }
    }

    #[test]
    fn the_counts_are_those_of_the_header() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let uitkomst = crate::calc::bereken(&plan, 2028, crate::plan::Band::Midden);
        let toetsing = crate::dekking::Toetsing::van(&plan, &uitkomst);
        let b = &toetsing.bevindingen[0];
        let nul = Decimal::ZERO;
        assert_eq!(gevolg(&zonder(16, 7, 1)), " · ▲ 16 → 12");
        assert_eq!(gevolg(&zonder(12, 7, 0)), " · aandacht 0 → 1");
        assert_eq!(gevolg(&zonder(12, 7, 1)), " · zelfde bevindingen");
        // As many as before, and not the same ones.
        assert_eq!(gevolg(&Gevolg { erbij: vec![b], weg: vec![b], ..zonder(12, 7, 1) }), " · 1 bevinding anders");
        assert_eq!(gevolg(&Gevolg { erger: vec![(b, b)], ..zonder(12, 7, 1) }), " · 1 bevinding erger");
        assert_eq!(gevolg(&Gevolg { ongedekt: (nul, dec!(120.7)), ..zonder(12, 7, 1) }), " · ongedekt +121 uur");
        assert_eq!(
            gevolg(&Gevolg { weg: vec![b, b], ongedekt: (dec!(0.2), nul), ..zonder(12, 7, 1) }),
            " · 2 bevindingen anders · ongedekt -0,2 uur"
        );
        assert_eq!(gevolg(&Gevolg { open: (0, 2), ..zonder(12, 7, 1) }), " · zelfde bevindingen · ? 0 → 2");
    }

    #[test]
    fn money_is_told_with_its_sign_and_apart_from_what_is_not_spent() {
        let zin = |uitgaven, vacatures, reserve| {
            let geld = Geld { uitgaven, vacatures, reserve };
            gevolg(&Gevolg { geld, ..zonder(12, 7, 1) })
        };
        assert_eq!(zin(dec!(95400.4), dec!(0), dec!(0.4)), " · zelfde bevindingen · +€ 95.400");
        assert_eq!(zin(dec!(60000), dec!(-57000), dec!(0)), " · zelfde bevindingen · +€ 60.000");
        assert_eq!(zin(dec!(0.2), dec!(57000), dec!(-1)), " · zelfde bevindingen · +€ 57.000 vacature");
        assert_eq!(zin(dec!(0), dec!(0), dec!(-350700)), " · zelfde bevindingen · -€ 350.700 reserve");
    }

    #[test]
    fn the_place_is_named_that_has_most_of_it() {
        let plan = crate::store::ingebouwd().unwrap().plan;
        let naam = &plan.wijken[1].naam;
        let met = |uren: [Decimal; 3]| waar(&plan, &uren);
        assert_eq!(met([dec!(10), dec!(90), dec!(0)]), format!(", vooral in {naam}"));
        assert_eq!(met([dec!(10), dec!(-90), dec!(0)]), format!(", vooral in {naam}"));
        assert_eq!(met([dec!(50), dec!(50), dec!(0)]), "");
        assert_eq!(met([dec!(0), dec!(0), dec!(0)]), "");
    }
}
