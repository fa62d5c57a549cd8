//! References: what a code names is there, and what may be named once is named once.

use std::collections::{BTreeMap, BTreeSet};

use super::codes::codes;
use super::{Codesoort, Eenmalig, Fouten, Foutsoort, genummerd, lijst};
use crate::plan::bron::Herkomst;
use crate::plan::figuren::figuren;
use crate::plan::nabij::nabij;
use crate::plan::{Pad, Plan, Plek, Wijkcode};

pub(super) fn controleer(plan: &Plan, fouten: &mut Fouten) {
    let mut bestaat: BTreeMap<Codesoort, BTreeSet<&str>> = BTreeMap::new();
    for (soort, _, code) in codes(plan) {
        bestaat.entry(soort).or_default().insert(code);
    }
    let geen = BTreeSet::new();
    for (pad, soort, code) in verwijzingen(plan) {
        let er_zijn = bestaat.get(&soort).unwrap_or(&geen);
        if !er_zijn.contains(code) {
            let nabij = nabij(code, er_zijn.iter().copied()).map(str::to_owned);
            fouten.meld(pad, Foutsoort::Onbekend { soort, code: code.to_owned(), nabij });
        }
    }
    een_team(plan, fouten);
    een_keer(plan, fouten);
}

/// Every code by which one part of the plan names another.
fn verwijzingen(plan: &Plan) -> Vec<(Pad, Codesoort, &str)> {
    let mut uit = Vec::new();
    for (pad, herkomst) in herkomsten(plan) {
        uit.extend(herkomst.bron.as_ref().map(|b| (pad.met("herkomst").met("bron"), Codesoort::Bron, b.as_str())));
    }
    figuren(plan, &mut |figuur| {
        uit.extend(figuur.eigen_bron.map(|b| (figuur.pad().met("bron"), Codesoort::Bron, b.as_str())));
    });
    for (pad, functie) in lijst("functies", &plan.functies) {
        uit.push((pad.met("werktijd"), Codesoort::Werktijd, functie.werktijd.as_str()));
    }
    for (pad, voorziening) in lijst("voorzieningen", &plan.voorzieningen) {
        let inzet = genummerd(&voorziening.inzet, pad.met("inzet"));
        uit.extend(inzet.map(|(p, i)| (p.met("functie"), Codesoort::Functie, i.functie.as_str())));
        let kan_ook = genummerd(&voorziening.kan_ook, pad.met("kan_ook"));
        uit.extend(kan_ook.map(|(p, f)| (p, Codesoort::Functie, f.as_str())));
    }
    for (pad, organisatie) in lijst("organisaties", &plan.organisaties) {
        let functies = genummerd(&organisatie.functies, pad.met("functies"));
        uit.extend(functies.map(|(p, f)| (p, Codesoort::Functie, f.as_str())));
    }
    for (pad, organisatie) in lijst("organisaties", &plan.organisaties) {
        let levering = genummerd(&organisatie.levering, pad.met("levering"));
        uit.extend(levering.map(|(p, l)| (p.met("functie"), Codesoort::Functie, l.functie.as_str())));
    }
    for (pad, overname) in lijst("overname", &plan.overname) {
        uit.push((pad.met("functie"), Codesoort::Functie, overname.functie.as_str()));
        let geplaatst = genummerd(&overname.geplaatst, pad.met("geplaatst"));
        uit.extend(geplaatst.map(|(p, code)| (p, Codesoort::Aanstelling, code.as_str())));
    }
    for (pad, team) in lijst("buurtteams", &plan.buurtteams) {
        let werkgebied = genummerd(&team.werkgebied, pad.met("werkgebied"));
        uit.extend(werkgebied.map(|(p, w)| (p, Codesoort::Wijk, w.as_str())));
    }
    for (pad, aanstelling) in lijst("bezetting", &plan.bezetting) {
        match &aanstelling.plek {
            Plek::Team(team) => uit.push((pad.met("plek").met(0), Codesoort::Buurtteam, team.as_str())),
            Plek::Wijk(wijk) => uit.push((pad.met("plek").met(0), Codesoort::Wijk, wijk.as_str())),
            Plek::Stad => {}
        }
        uit.push((pad.met("functie"), Codesoort::Functie, aanstelling.functie.as_str()));
        uit.push((pad.met("organisatie"), Codesoort::Organisatie, aanstelling.organisatie.as_str()));
    }
    uit.extend(lijst("locaties", &plan.locaties).map(|(p, l)| (p.met("wijk"), Codesoort::Wijk, l.wijk.as_str())));
    let verdeling = Pad::begin().met("verdeling");
    let basis = genummerd(&plan.verdeling.basis, verdeling.met("basis"));
    uit.extend(basis.map(|(p, r)| (p.met("functie"), Codesoort::Functie, r.functie.as_str())));
    for (pad, uitzondering) in genummerd(&plan.verdeling.uitzonderingen, verdeling.met("uitzonderingen")) {
        uit.push((pad.met("wijk"), Codesoort::Wijk, uitzondering.wijk.as_str()));
        uit.push((pad.met("functie"), Codesoort::Functie, uitzondering.functie.as_str()));
    }
    let correcties = genummerd(&plan.verdeling.correcties, verdeling.met("correcties"));
    uit.extend(correcties.map(|(p, c)| (p.met("wijk"), Codesoort::Wijk, c.wijk.as_str())));
    for (pad, wijk) in lijst("wijken", &plan.wijken) {
        uit.push((pad.met("bevolking").met("bron"), Codesoort::Bron, wijk.bevolking.bron.as_str()));
        let reeksen = genummerd(&wijk.kerncijfers, pad.met("kerncijfers"));
        uit.extend(reeksen.map(|(p, r)| (p.met("bron"), Codesoort::Bron, r.bron.as_str())));
        let vraag = genummerd(&wijk.vraag, pad.met("vraag"));
        uit.extend(vraag.map(|(p, m)| (p.met("voorziening"), Codesoort::Voorziening, m.voorziening.as_str())));
        for (pad, buurt) in genummerd(&wijk.buurten, pad.met("buurten")) {
            let reeksen = genummerd(&buurt.kerncijfers, pad.met("kerncijfers"));
            uit.extend(reeksen.map(|(p, r)| (p.met("bron"), Codesoort::Bron, r.bron.as_str())));
        }
    }
    uit
}

/// Every noun that gives an origin to its figures.
fn herkomsten(plan: &Plan) -> Vec<(Pad, &Herkomst)> {
    let begin = Pad::begin();
    let mut uit = vec![
        (begin.clone(), &plan.herkomst),
        (begin.met("normen"), &plan.normen.herkomst),
        (begin.met("verdeling"), &plan.verdeling.herkomst),
        (begin.met("begroting"), &plan.begroting.herkomst),
    ];
    uit.extend(lijst("werktijden", &plan.werktijden).map(|(p, w)| (p, &w.herkomst)));
    uit.extend(lijst("functies", &plan.functies).map(|(p, f)| (p, &f.herkomst)));
    uit.extend(lijst("voorzieningen", &plan.voorzieningen).map(|(p, v)| (p, &v.herkomst)));
    uit.extend(lijst("bezetting", &plan.bezetting).map(|(p, a)| (p, &a.herkomst)));
    uit.extend(lijst("overname", &plan.overname).map(|(p, o)| (p, &o.herkomst)));
    uit.extend(lijst("locaties", &plan.locaties).map(|(p, l)| (p, &l.herkomst)));
    uit
}

fn een_team(plan: &Plan, fouten: &mut Fouten) {
    let mut bediend: BTreeMap<&Wijkcode, &crate::plan::Teamcode> = BTreeMap::new();
    for (pad, team) in lijst("buurtteams", &plan.buurtteams) {
        for (pad, wijk) in genummerd(&team.werkgebied, pad.met("werkgebied")) {
            if let Some(eerste) = bediend.insert(wijk, &team.code) {
                fouten.meld(pad, Foutsoort::TweeTeams { wijk: wijk.clone(), team: eerste.clone() });
            }
        }
    }
}

/// Lists in which a second row about the same thing would leave it open which of the two counts.
fn een_keer(plan: &Plan, fouten: &mut Fouten) {
    for (pad, v) in lijst("voorzieningen", &plan.voorzieningen) {
        uniek(&v.inzet, &pad.met("inzet"), "functie", Eenmalig::Functie, |i| i.functie.clone(), fouten);
        uniek(&v.fasering, &pad.met("fasering"), "jaar", Eenmalig::Jaar, |j| j.jaar, fouten);
        uniek(&v.preventie, &pad.met("preventie"), "jaar", Eenmalig::Jaar, |j| j.jaar, fouten);
    }
    let verdeling = Pad::begin().met("verdeling");
    let v = &plan.verdeling;
    uniek(&v.basis, &verdeling.met("basis"), "functie", Eenmalig::Functie, |r| r.functie.clone(), fouten);
    uniek(&v.gewichten, &verdeling.met("gewichten"), "naar", Eenmalig::Kerncijfer, |g| g.naar, fouten);
    let lumpsum = Pad::begin().met("begroting").met("lumpsum");
    uniek(&plan.begroting.lumpsum, &lumpsum, "jaar", Eenmalig::Jaar, |j| j.jaar, fouten);
    for (pad, wijk) in lijst("wijken", &plan.wijken) {
        let vraag = pad.met("vraag");
        uniek(&wijk.vraag, &vraag, "voorziening", Eenmalig::Voorziening, |m| m.voorziening.clone(), fouten);
    }
}

fn uniek<T, S: Ord>(
    rijen: &[T],
    pad: &Pad,
    veld: &'static str,
    wat: Eenmalig,
    sleutel: impl Fn(&T) -> S,
    fouten: &mut Fouten,
) {
    let mut gezien: BTreeMap<S, Pad> = BTreeMap::new();
    for (pad, rij) in genummerd(rijen, pad.clone()) {
        let pad = pad.met(veld);
        let sleutel = sleutel(rij);
        if let Some(eerste) = gezien.get(&sleutel) {
            let eerste = eerste.clone();
            fouten.meld(pad, Foutsoort::TweeKeer { wat, eerste });
        } else {
            gezien.insert(sleutel, pad);
        }
    }
}
