//! VV and KV: what is offered in every wijk: both forms of support, every group of responsibilities of the buurtteam, and
//! more than one professional to choose from.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Toets};
use crate::calc::afronding::deel;
use crate::calc::jaren;
use crate::plan::{Aanstelling, Domein, Niveau, Plek, Scopesoort, Scopestatus, Voorziening};

pub(super) static EISEN: &[&Eis] = &[&BEIDE_VORMEN, &GROEPEN, &KEUZE];

/// What is found of what is offered in a wijk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feit {
    /// In some wijken a field of work lacks one of these forms, or both.
    VormOntbreekt {
        /// True when individual support lacks.
        individueel: bool,
        /// True when support in groups lacks.
        groep: bool,
    },
    /// In some wijken nobody does the work of a group of responsibilities.
    GroepOntbreekt,
    /// In some wijken there are too few people to choose from.
    WeinigKeuze {
        /// The voorziening.
        voorziening: usize,
        /// How many there are in the wijk with the fewest.
        minst: Decimal,
    },
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Vormen(feit)
}

/// Whether something is there in a wijk; nothing where that is not known.
type Er = Option<bool>;

/// True when one of several is there; not known when none is, and of one it is not known.
fn een(alle: impl Iterator<Item = Er>) -> Er {
    let mut er = Some(false);
    for deze in alle {
        match deze {
            Some(true) => return Some(true),
            Some(false) => {}
            None => er = None,
        }
    }
    er
}

static BEIDE_VORMEN: Eis = Eis {
    id: "VV-1",
    titel: "per domein individueel en in groepen",
    been: Been::Scope,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "Basisondersteuning",
        citaat: "individuele ondersteuning vanuit het buurtteam en […] groepsgerichte ondersteuning in de wijk.",
        gewicht: Gewicht::Eis,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let wijken = toets.stand.bewoonde_wijken();
        if toets.niet_ingevuld(plan.voorzieningen.is_empty(), wijken, Ontbreekt::Vraag) {
            return;
        }
        // Offered and asked, whoever does it: a group of volunteers asks no hours.
        let er = |w: usize, v: usize, voorziening: &Voorziening| {
            let nu = jaren::fasering(voorziening, uitkomst.jaar).is_none_or(|f| !f.waarde.bij(uitkomst.band).is_zero());
            let gevraagd = !uitkomst.vraag.volume[(w, v)].is_zero();
            if uitkomst.vraag.bekend(w, v) { Some(nu && gevraagd) } else { None }
        };
        for domein in Domein::ALLE {
            let vorm = |w: usize, individueel: bool| {
                let hier = plan.voorzieningen.iter().enumerate();
                let hier = hier.filter(|(_, v)| v.niveau == Niveau::Wijk && v.domein == domein);
                let hier = hier.filter(|(_, v)| v.vorm.is_individueel() == individueel);
                een(hier.map(|(v, voorziening)| er(w, v, voorziening)))
            };
            let (mut individueel, mut groep) = (false, false);
            let per_wijk = in_wijken(&toets.stand, |w| {
                let vormen = [vorm(w, true), vorm(w, false)];
                individueel |= vormen[0] == Some(false);
                groep |= vormen[1] == Some(false);
                if vormen.contains(&Some(false)) { Some(false) } else { vormen[0].and(vormen[1]) }
            });
            houd(toets, Over::Domein(domein), &per_wijk, feit(Feit::VormOntbreekt { individueel, groep }));
        }
    },
};

static GROEPEN: Eis = Eis {
    id: "VV-2",
    titel: "elke taak van het buurtteam in elke wijk",
    been: Been::Scope,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 73; de taken staan in S2 bijlage 2",
        citaat: "de basisfunctionalitieten staan in rapport",
        gewicht: Gewicht::Eis,
    },
    normen: &[],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let groep = |soort: &Scopesoort| *soort == Scopesoort::Groep;
        let wijken = || toets.stand.bewoonde_wijken();
        let (geen_groepen, niemand) = (!plan.scope.iter().any(|s| groep(&s.soort)), plan.bezetting.is_empty());
        let los = plan.voorzieningen.iter().all(|v| v.groep.is_empty());
        let (in_scope, in_groepen, in_bezetting) = (wijken(), wijken(), wijken());
        if toets.niet_ingevuld(geen_groepen, in_scope, Ontbreekt::Scope)
            || toets.niet_ingevuld(los, in_groepen, Ontbreekt::Groepen)
            || toets.niet_ingevuld(niemand, in_bezetting, Ontbreekt::Bezetting)
        {
            return;
        }
        let gevraagd = plan.scope.iter().enumerate().filter(|(_, s)| groep(&s.soort) && s.status == Scopestatus::In);
        for (plaats, onderdeel) in gevraagd {
            let per_wijk = in_wijken(&toets.stand, |w| {
                let hier = plan.voorzieningen.iter().enumerate();
                let hier = hier.filter(|(_, v)| v.niveau == Niveau::Wijk && onderdeel.door(v));
                een(hier.map(|(v, _)| {
                    let gedaan = !uitkomst.gedekt.gedekt[(w, v)].is_zero();
                    if gedaan || uitkomst.vraag.bekend(w, v) { Some(gedaan) } else { None }
                }))
            });
            houd(toets, Over::Scope(plaats), &per_wijk, feit(Feit::GroepOntbreekt));
        }
    },
};

static KEUZE: Eis = Eis {
    id: "KV-1",
    titel: "een inwoner kan zijn professional kiezen",
    been: Been::Divers,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S2",
        plaats: "Beperkte keuzevrijheid",
        citaat: "de vrijheid hebben om niet alleen de voorzieningen, maar ook de professional te kiezen",
        gewicht: Gewicht::Eis,
    },
    normen: &[
        Norm {
            zin: "minimaal {} per individuele voorziening, in elke wijk",
            eenheid: Eenheid::Persoon,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.personen_te_kiezen))),
        },
        Norm {
            zin: "één mens voor elke {} waarvan niet bekend is hoeveel mensen het zijn",
            eenheid: Eenheid::Fte,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.fte_per_persoon))),
        },
    ],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let wijken = || toets.stand.bewoonde_wijken();
        let (in_bezetting, in_vraag) = (wijken(), wijken());
        if toets.niet_ingevuld(plan.bezetting.is_empty(), in_bezetting, Ontbreekt::Bezetting)
            || toets.niet_ingevuld(plan.voorzieningen.is_empty(), in_vraag, Ontbreekt::Vraag)
        {
            return;
        }
        let norm = plan.normen.personen_te_kiezen.bij(uitkomst.band);
        let mensen = mensen(&toets.stand);
        let individueel = |v: &Voorziening| v.niveau == Niveau::Wijk && v.vorm.is_individueel();
        for (v, voorziening) in plan.voorzieningen.iter().enumerate().filter(|(_, v)| individueel(v)) {
            let wie = voorziening.inzet.iter().map(|i| &i.functie).chain(&voorziening.kan_ook);
            let wie: BTreeSet<usize> = wie.filter_map(|code| gids.functies.get(code).copied()).collect();
            let mut per_wijk = vec![Decimal::ZERO; plan.wijken.len()];
            for hier in wie.iter().filter_map(|f| mensen.get(f)).flatten() {
                if hier.team.is_none_or(|team| gids.heeft(team, voorziening.domein)) {
                    hier.wijken.iter().for_each(|&w| per_wijk[w] += hier.aantal);
                }
            }
            let genoeg = |w: usize| uitkomst.vraag.bekend(w, v).then(|| per_wijk[w] >= norm);
            let mut er = in_wijken(&toets.stand, genoeg);
            // Where nothing is asked nobody has to choose.
            er.retain(|&(w, er)| er.is_none() || !uitkomst.gedekt.gevraagd[(w, v)].is_zero());
            let minst = er.iter().map(|&(w, _)| per_wijk[w]).min().unwrap_or_default();
            houd(toets, Over::Voorziening(v), &er, feit(Feit::WeinigKeuze { voorziening: v, minst }));
        }
    },
};

/// People of one row of the bezetting.
struct Mensen {
    team: Option<usize>,
    wijken: Vec<usize>,
    aantal: Decimal,
}

/// Who works in the wijken in the year, by functie.
fn mensen(stand: &Stand<'_>) -> BTreeMap<usize, Vec<Mensen>> {
    let Stand { plan, gids, uitkomst } = stand;
    let fte_per_persoon = plan.normen.fte_per_persoon.bij(uitkomst.band);
    let mut uit: BTreeMap<usize, Vec<Mensen>> = BTreeMap::new();
    for (rij, &fte) in plan.bezetting.iter().zip(&uitkomst.bezetting.per_rij).filter(|(_, fte)| !fte.is_zero()) {
        let Some(&functie) = gids.functies.get(&rij.functie) else { continue };
        let team = if let Plek::Team(code) = &rij.plek { gids.teams.get(code).copied() } else { None };
        let aantal = personen(rij, fte, fte_per_persoon);
        uit.entry(functie).or_default().push(Mensen { team, wijken: gids.wijken_van(&rij.plek).to_vec(), aantal });
    }
    uit
}

/// How many people a row of so many fte is: at least one.
fn personen(rij: &Aanstelling, fte: Decimal, fte_per_persoon: Decimal) -> Decimal {
    rij.personen.map_or_else(|| deel(fte, fte_per_persoon).max(Decimal::ONE), Decimal::from)
}

/// Whether something is there, in each wijk in which somebody lives.
fn in_wijken(stand: &Stand<'_>, mut er: impl FnMut(usize) -> Er) -> Vec<(usize, Er)> {
    let bewoond = |w: &usize| stand.bewoond(Plaats::Wijk(*w));
    (0..stand.plan.wijken.len()).filter(bewoond).map(|w| (w, er(w))).collect()
}

/// Judges each wijk; where it is not there, that is one finding.
fn houd(toets: &mut Toets<'_, '_>, over: Over, per_wijk: &[(usize, Er)], feit: bevinding::Feit) {
    let mut mist = Vec::new();
    for &(w, er) in per_wijk {
        match er {
            Some(true) => toets.voldoet(Plaats::Wijk(w)),
            Some(false) => mist.push(w),
            None => toets.nog_niet_over(Plaats::Wijk(w), over, Ontbreekt::DeelVanVraag),
        }
    }
    if !mist.is_empty() {
        let bekend = per_wijk.iter().filter(|(_, er)| er.is_some()).count();
        let maat = Maat::minstens((bekend - mist.len()).into(), bekend.into(), Eenheid::Wijk);
        toets.vind_in(mist, Plaats::Stad, over, maat, feit);
    }
}
