//! Codes and names: not empty, of the right form, each once.

use std::collections::BTreeMap;

use super::{Codesoort, Fouten, Foutsoort, genummerd, lijst};
use crate::plan::{Pad, Plan};

pub(super) fn controleer(plan: &Plan, fouten: &mut Fouten) {
    let gemeente = Pad::begin().met("gemeente");
    vorm(Codesoort::Gemeente, &plan.gemeente.code, &gemeente.met("code"), fouten);
    let mut gezien: BTreeMap<(Codesoort, &str), Pad> = BTreeMap::new();
    for (soort, pad, code) in codes(plan) {
        vorm(soort, code, &pad, fouten);
        if code.trim().is_empty() {
            continue;
        }
        if let Some(eerste) = gezien.get(&(soort, code)) {
            let eerste = eerste.clone();
            fouten.meld(pad, Foutsoort::DubbeleCode { soort, code: code.to_owned(), eerste });
        } else {
            gezien.insert((soort, code), pad);
        }
    }
    for (pad, naam) in namen(plan) {
        if naam.trim().is_empty() {
            fouten.meld(pad, Foutsoort::LeegVeld);
        }
    }
    for (pad, wijk) in lijst("wijken", &plan.wijken) {
        for (pad, buurt) in genummerd(&wijk.buurten, pad.met("buurten")) {
            let eigen = wijk.code.as_str().strip_prefix("WK");
            let van = buurt.code.as_str().strip_prefix("BU").and_then(|rest| rest.get(..6));
            if let (Some(eigen), Some(van)) = (eigen, van)
                && eigen != van
            {
                fouten.meld(pad.met("code"), Foutsoort::BuurtElders(wijk.code.clone()));
            }
        }
    }
}

fn vorm(soort: Codesoort, code: &str, pad: &Pad, fouten: &mut Fouten) {
    // Four digits of the gemeente; behind them CBS has letters too, as in all of Amsterdam since 2022.
    let cbs = |begin: &str, achter: usize| {
        code.strip_prefix(begin).and_then(|rest| rest.split_at_checked(4)).is_some_and(|(gemeente, rest)| {
            gemeente.bytes().all(|b| b.is_ascii_digit())
                && rest.len() == achter
                && rest.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
        })
    };
    let goed = match soort {
        Codesoort::Gemeente => cbs("GM", 0),
        Codesoort::Wijk => cbs("WK", 2),
        Codesoort::Buurt => cbs("BU", 4),
        _ => true,
    };
    if code.trim().is_empty() {
        fouten.meld(pad.clone(), Foutsoort::LeegVeld);
    } else if !goed {
        fouten.meld(pad.clone(), Foutsoort::Codevorm(soort));
    }
}

/// Every code that something in the plan has, with the way to it.
pub(super) fn codes(plan: &Plan) -> Vec<(Codesoort, Pad, &str)> {
    let mut uit = Vec::new();
    let mut neem = |soort, pad: Pad, code| uit.push((soort, pad.met("code"), code));
    lijst("bronnen", &plan.bronnen).for_each(|(p, b)| neem(Codesoort::Bron, p, b.code.as_str()));
    lijst("werktijden", &plan.werktijden).for_each(|(p, w)| neem(Codesoort::Werktijd, p, w.code.as_str()));
    lijst("functies", &plan.functies).for_each(|(p, f)| neem(Codesoort::Functie, p, f.code.as_str()));
    lijst("voorzieningen", &plan.voorzieningen).for_each(|(p, v)| neem(Codesoort::Voorziening, p, v.code.as_str()));
    lijst("organisaties", &plan.organisaties).for_each(|(p, o)| neem(Codesoort::Organisatie, p, o.code.as_str()));
    lijst("buurtteams", &plan.buurtteams).for_each(|(p, t)| neem(Codesoort::Buurtteam, p, t.code.as_str()));
    lijst("bezetting", &plan.bezetting).for_each(|(p, a)| neem(Codesoort::Aanstelling, p, a.code.as_str()));
    lijst("overname", &plan.overname).for_each(|(p, o)| neem(Codesoort::Overname, p, o.code.as_str()));
    lijst("locaties", &plan.locaties).for_each(|(p, l)| neem(Codesoort::Locatie, p, l.code.as_str()));
    lijst("scenarios", &plan.scenarios).for_each(|(p, s)| neem(Codesoort::Scenario, p, s.code.as_str()));
    lijst("besluiten", &plan.besluiten).for_each(|(p, b)| neem(Codesoort::Besluit, p, b.code.as_str()));
    lijst("open_punten", &plan.open_punten).for_each(|(p, o)| neem(Codesoort::OpenPunt, p, o.code.as_str()));
    lijst("notities", &plan.notities).for_each(|(p, n)| neem(Codesoort::Notitie, p, n.code.as_str()));
    for (pad, wijk) in lijst("wijken", &plan.wijken) {
        genummerd(&wijk.buurten, pad.met("buurten")).for_each(|(p, b)| neem(Codesoort::Buurt, p, b.code.as_str()));
        neem(Codesoort::Wijk, pad, wijk.code.as_str());
    }
    // A requirement that is off goes by the short name of the requirement.
    let eisen = lijst("eisen_uit", &plan.eisen_uit);
    uit.extend(eisen.map(|(p, e)| (Codesoort::Eis, p.met("eis"), e.eis.as_str())));
    uit
}

/// Every text that a planner must be able to see, with the way to it.
fn namen(plan: &Plan) -> Vec<(Pad, &str)> {
    let begin = Pad::begin();
    let mut uit =
        vec![(begin.met("naam"), plan.naam.as_str()), (begin.met("gemeente").met("naam"), plan.gemeente.naam.as_str())];
    uit.extend(lijst("bronnen", &plan.bronnen).map(|(p, b)| (p.met("titel"), b.titel.as_str())));
    for (pad, werktijd) in lijst("werktijden", &plan.werktijden) {
        let taken = genummerd(&werktijd.ondersteunend, pad.met("ondersteunend"));
        uit.extend(taken.map(|(p, t)| (p.met("naam"), t.naam.as_str())));
        uit.push((pad.met("naam"), &werktijd.naam));
    }
    for (pad, functie) in lijst("functies", &plan.functies) {
        let taken = genummerd(&functie.aanvullend, pad.met("aanvullend"));
        uit.extend(taken.map(|(p, t)| (p.met("naam"), t.naam.as_str())));
        uit.push((pad.met("naam"), &functie.naam));
    }
    for (pad, voorziening) in lijst("voorzieningen", &plan.voorzieningen) {
        uit.push((pad.met("naam"), &voorziening.naam));
        uit.push((pad.met("eenheid"), &voorziening.eenheid));
        let producten = genummerd(&voorziening.vervangt, pad.met("vervangt"));
        uit.extend(producten.map(|(p, d)| (p.met("code"), d.code.as_str())));
    }
    uit.extend(lijst("organisaties", &plan.organisaties).map(|(p, o)| (p.met("naam"), o.naam.as_str())));
    uit.extend(lijst("buurtteams", &plan.buurtteams).map(|(p, t)| (p.met("naam"), t.naam.as_str())));
    uit.extend(lijst("locaties", &plan.locaties).map(|(p, l)| (p.met("naam"), l.naam.as_str())));
    uit.extend(lijst("scenarios", &plan.scenarios).map(|(p, s)| (p.met("naam"), s.naam.as_str())));
    uit.extend(lijst("besluiten", &plan.besluiten).map(|(p, b)| (p.met("wat"), b.wat.as_str())));
    uit.extend(lijst("open_punten", &plan.open_punten).map(|(p, o)| (p.met("vraag"), o.vraag.as_str())));
    uit.extend(lijst("notities", &plan.notities).map(|(p, n)| (p.met("tekst"), n.tekst.as_str())));
    for (pad, wijk) in lijst("wijken", &plan.wijken) {
        uit.extend(genummerd(&wijk.buurten, pad.met("buurten")).map(|(p, b)| (p.met("naam"), b.naam.as_str())));
        uit.push((pad.met("naam"), &wijk.naam));
    }
    uit
}
