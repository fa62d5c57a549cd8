//! SV: the samenwerkingsverband. Who answers for the opdracht, and nobody in two of them.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::bevinding::{self, Eenheid, Maat, Over, Plaats};
use super::eis::{Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normmaat, Oorzaak, Reikwijdte};
use super::oordeel::Ontbreekt;
use super::toetsing::Toets;
use crate::plan::{Organisatie, Plan, Positie, Scopecode, Scopedeel, Scopestatus};

pub(super) static EISEN: &[&Eis] = &[&EEN_VERBAND, &WIE_SPREEKT, &ERVARING];

/// What is found of the samenwerkingsverband. Positions refer to the organisaties of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feit {
    /// A party answers for more than one samenwerkingsverband.
    LidElders(usize),
    /// A member here is onderaannemer in another samenwerkingsverband, or the other way round: by the letter it may.
    OokOnderaannemer(usize),
    /// A party is a member and an onderaannemer of the same samenwerkingsverband.
    LidEnOnderaannemer(usize),
    /// More than one penvoerder.
    TweePenvoerders,
    /// More than one hoofdaanbieder.
    TweeHoofdaanbieders,
    /// A combination in which nobody speaks for all.
    GeenPenvoerder,
    /// A hoofdaanbieder beside a combination.
    TweeVormen,
    /// A combination of one.
    LidAlleen,
    /// Nobody who counts shows experience with this part of the scope; whether another does.
    ZonderReferentie {
        /// True when an organisatie does on which nobody relies.
        ander: bool,
    },
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Verband(feit)
}

static EEN_VERBAND: Eis = Eis {
    id: "SV-1",
    titel: "elke partij in één samenwerkingsverband",
    been: Been::Verband,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 44",
        citaat: "Een partij kan slechts in één samenwerkingsverband optreden als hoofdaanbieder of als lid van een \
                 combinatie.",
        gewicht: Gewicht::Eis,
    },
    normen: &[Norm {
        zin: "hoofdaanbieder of lid in hoogstens {}, een concern telt als één partij",
        eenheid: Eenheid::Samenwerkingsverband,
        maat: Normmaat::Vast(Decimal::ONE, Some("S0")),
    }],
    oorzaken: &[],
    toets: |toets| {
        let plan = toets.stand.plan;
        if !plan.organisaties.iter().any(|o| o.positie.is_lid()) {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Leden);
        }
        let mut partijen: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (o, organisatie) in plan.organisaties.iter().enumerate() {
            partijen.entry(organisatie.partij()).or_default().push(o);
        }
        for leden in partijen.into_values() {
            partij(toets, &leden);
        }
    },
};

/// One party: an organisatie, or those of one concern.
fn partij(toets: &mut Toets<'_, '_>, wie: &[usize]) {
    let plan = toets.stand.plan;
    let van = |o: &usize| &plan.organisaties[*o];
    let lid = spreekt(plan, wie, Positie::is_lid);
    let onder = spreekt(plan, wie, |positie| positie == Positie::Onderaannemer);
    let Some(eerste) = lid.or(onder) else { return };
    let (over, elders) = (Over::Organisatie(eerste), || wie.iter().flat_map(|o| &van(o).elders));
    let namen = |hoort: fn(Positie) -> bool| -> BTreeSet<String> {
        elders().filter(|e| hoort(e.positie)).map(|e| e.verband.trim().to_lowercase()).collect()
    };
    let (lid_elders, onder_elders) = (namen(Positie::is_lid), namen(|positie| positie == Positie::Onderaannemer));
    let hoeveel = |zijn: usize, eenheid| Maat::hoogstens(zijn.into(), Decimal::ONE, eenheid);
    let beide = (lid.is_some() && onder.is_some()) || lid_elders.intersection(&onder_elders).next().is_some();
    let verbanden = lid_elders.len() + usize::from(lid.is_some());
    let ook = (lid.is_some() && !onder_elders.is_empty()) || (lid.is_none() && !lid_elders.is_empty());
    if verbanden > 1 {
        let maat = hoeveel(verbanden, Eenheid::Samenwerkingsverband);
        toets.vind(Plaats::Stad, over, maat, feit(Feit::LidElders(eerste)));
    } else if beide {
        let maat = hoeveel(2, Eenheid::Positie);
        toets.vind(Plaats::Stad, over, maat, feit(Feit::LidEnOnderaannemer(eerste)));
    } else if lid.is_some() && !wie.iter().map(van).all(Organisatie::kent_elders) {
        toets.nog_niet_over(Plaats::Stad, over, Ontbreekt::Elders);
    } else if ook {
        let maat = hoeveel(1 + onder_elders.len().max(lid_elders.len()), Eenheid::Samenwerkingsverband);
        toets.vind_met(Ernst::Aandacht, Plaats::Stad, over, maat, feit(Feit::OokOnderaannemer(eerste)));
    } else {
        toets.voldoet(Plaats::Stad);
    }
}

/// The first by code that has such a place here.
fn spreekt(plan: &Plan, wie: &[usize], hoort: fn(Positie) -> bool) -> Option<usize> {
    let hier = wie.iter().copied().filter(|&o| hoort(plan.organisaties[o].positie));
    hier.min_by_key(|&o| &plan.organisaties[o].code)
}

static WIE_SPREEKT: Eis = Eis {
    id: "SV-2",
    titel: "één die voor het samenwerkingsverband spreekt",
    been: Been::Verband,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 53",
        citaat: "Dit kan één hoofdaanbieder zijn met onderaannemers of een samenwerkingsverband van meerdere aanbieders \
                 met of zonder onderaannemers. Één partij kan wel penvoerder zijn.",
        gewicht: Gewicht::Norm,
    },
    normen: &[Norm {
        zin: "hoogstens {}, of één hoofdaanbieder zonder leden naast zich",
        eenheid: Eenheid::Penvoerder,
        maat: Normmaat::Vast(Decimal::ONE, Some("S0")),
    }],
    oorzaken: &[],
    toets: |toets| {
        let plan = toets.stand.plan;
        let tel = |positie| plan.organisaties.iter().filter(|o| o.positie == positie).count();
        let [pen, hoofd, leden] = [Positie::Penvoerder, Positie::Hoofdaanbieder, Positie::Combinatielid].map(tel);
        let een = |zijn: usize, eenheid| Maat::hoogstens(zijn.into(), Decimal::ONE, eenheid);
        let (ernst, maat, wat) = match (pen, hoofd, leden) {
            (0, 0, 0) => return toets.nog_niet(Plaats::Stad, Ontbreekt::Leden),
            (2.., _, _) => (Ernst::Blokkerend, een(pen, Eenheid::Penvoerder), Feit::TweePenvoerders),
            (_, 2.., _) => (Ernst::Blokkerend, een(hoofd, Eenheid::Hoofdaanbieder), Feit::TweeHoofdaanbieders),
            (0, 1, 0) => return toets.voldoet(Plaats::Stad),
            (_, 1, _) => (Ernst::Aandacht, een(2, Eenheid::Vorm), Feit::TweeVormen),
            (0, _, _) => (Ernst::Aandacht, Maat::afwezig(Eenheid::Penvoerder), Feit::GeenPenvoerder),
            (_, _, 0) => {
                let maat = Maat::minstens(Decimal::ONE, Decimal::TWO, Eenheid::Combinatielid);
                (Ernst::Aandacht, maat, Feit::LidAlleen)
            }
            _ => return toets.voldoet(Plaats::Stad),
        };
        toets.vind_met(ernst, Plaats::Stad, Over::Plaats, maat, feit(wat));
    },
};

static ERVARING: Eis = Eis {
    id: "SV-3",
    titel: "ervaring met elk onderdeel van de scope",
    been: Been::Verband,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 43",
        citaat: "Het samenwerkingsverband dient ervaring te hebben met de gehele scope van de opdracht",
        gewicht: Gewicht::Eis,
    },
    normen: &[Norm {
        zin: "van elk onderdeel minimaal {}, van een lid of van een onderaannemer op wie u een beroep doet",
        eenheid: Eenheid::Referentie,
        maat: Normmaat::Vast(Decimal::ONE, Some("S0")),
    }],
    // Of what nobody offers nobody is asked for experience first.
    oorzaken: &[Oorzaak {
        eis: "SC-1",
        geldt: |_, _, over, oorzaak| {
            over == oorzaak.over && matches!(oorzaak.feit, bevinding::Feit::Scope(feit) if feit.zonder_aanbieder())
        },
    }],
    // How old and how large a referentie may be is not known before the selectieleidraad.
    toets: |toets| {
        let plan = toets.stand.plan;
        let van = |telt: fn(&Organisatie) -> bool| -> BTreeMap<&Scopecode, usize> {
            let mut uit = BTreeMap::new();
            let referenties = plan.organisaties.iter().filter(|o| telt(o)).flat_map(|o| &o.ervaring);
            for code in referenties.flat_map(|r| &r.onderdelen) {
                *uit.entry(code).or_default() += 1;
            }
            uit
        };
        let (alle, tellen) = (van(|_| true), van(telt_als_ervaring));
        if plan.scope.is_empty() || alle.is_empty() {
            let ontbreekt = if plan.scope.is_empty() { Ontbreekt::Scope } else { Ontbreekt::Referenties };
            return toets.nog_niet(Plaats::Stad, ontbreekt);
        }
        let gevraagd = |s: &Scopedeel| s.is_aanbod() && s.status == Scopestatus::In;
        for (s, onderdeel) in plan.scope.iter().enumerate().filter(|(_, s)| gevraagd(s)) {
            let is = tellen.get(&onderdeel.code).copied().unwrap_or_default();
            let maat = Maat::minstens(is.into(), Decimal::ONE, Eenheid::Referentie);
            toets.houd(Plaats::Stad, Over::Scope(s), maat, || {
                feit(Feit::ZonderReferentie { ander: alle.contains_key(&onderdeel.code) })
            });
        }
    },
};

/// True for whose experience is that of the samenwerkingsverband: a member, and an onderaannemer on whose geschiktheid
/// it relies (S4 bijlage 2).
pub fn telt_als_ervaring(organisatie: &Organisatie) -> bool {
    organisatie.positie.is_lid() || (organisatie.positie == Positie::Onderaannemer && organisatie.beroep_op)
}

/// The onderaannemer, the first by code, whose experience with a part of the scope counts once one relies on it.
pub fn beroep_op(plan: &Plan, over: Over) -> Option<&Organisatie> {
    let Over::Scope(onderdeel) = over else { return None };
    let code = &plan.scope.get(onderdeel)?.code;
    let heeft = |o: &&Organisatie| {
        let ervaring = o.ervaring.iter().any(|r| r.onderdelen.contains(code));
        ervaring && o.positie == Positie::Onderaannemer && !o.beroep_op
    };
    plan.organisaties.iter().filter(heeft).min_by_key(|o| &o.code)
}
