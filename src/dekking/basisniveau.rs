//! BN: the equal level that every wijk gets, and the plus on top of it.

use rust_decimal::Decimal;

use super::bevinding::{self, Deel, Eenheid, Maat, Over, Plaats};
use super::eis::{
    Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normfiguur, Normmaat, Oorzaak, Reikwijdte, zelfde_plaats,
};
use super::oordeel::Ontbreekt;
use super::toetsing::{Stand, Teamgebied};
use super::voldoende::Feit as Voldoende;
use crate::calc::afronding::{deel, minder, procent};
use crate::calc::kerncijfers::aantallen;
use crate::calc::verdeling::volgens_regel;
use crate::plan::{Niveau, Voorziening};

pub(super) static EISEN: &[&Eis] = &[&BASISNIVEAU, &BASISAANBOD, &GELIJK, &PLUS, &GEGEVEN, &GEZICHT];

/// What is found of the basisniveau and the plus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feit {
    /// Less of a functie than the basisniveau promises.
    OnderBasis {
        /// The functie.
        functie: usize,
    },
    /// Fewer hours of a voorziening than the basisaanbod promises; its position.
    OnderBasisaanbod(usize),
    /// A wijk whose basis differs from the rule.
    BasisWijktAf {
        /// The functie.
        functie: usize,
        /// Position of the exception in the plan.
        uitzondering: usize,
    },
    /// The basisniveau of all wijken together is more than there is to distribute.
    BasisPastNiet,
    /// The fte to distribute are not those that are there.
    TotaalWijktAf,
    /// Who is there differs from what the distribution gives.
    GegevenIsNietEr {
        /// Fte that it gives.
        gegeven: Decimal,
        /// Fte needed there.
        nodig: Decimal,
    },
    /// More plus than the city gives per inhabitant and the wijk asks above the city's average.
    PlusZonderVraag {
        /// Fte that the wijk would get if all inhabitants got the same plus.
        gemiddeld: Decimal,
        /// Fte that it asks above the average of the city.
        boven: Decimal,
    },
    /// Hand corrections that would take a wijk below its basis; none of them counts.
    CorrectieOnderBasis,
}

const fn feit(feit: Feit) -> bevinding::Feit {
    bevinding::Feit::Basisniveau(feit)
}

/// Percent by which the fte to distribute may differ from those that are there before it is worth a warning.
const MEESTE_VERSCHIL: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

static BASISNIVEAU: Eis = Eis {
    id: "BN-1a",
    titel: "elke wijk heeft zijn basisniveau per functie",
    been: Been::Basisniveau,
    reikwijdte: Reikwijdte::Wijk,
    // What is promised is an equal level of support (BN-1b); which functies give it is up to the samenwerkingsverband
    // (S0 vraag 73).
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 17 en 90",
        citaat: "In elke wijk is er een gelijkwaardig basisniveau van ondersteuning",
        gewicht: Gewicht::Eis,
    },
    normen: &[],
    oorzaken: &[zelfde_plaats("TM-2a"), super::team::NIEMAND],
    // A team that serves several wijken owes them the sum of their basis.
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        for Teamgebied { plaats, samen, functies } in toets.stand.per_functie() {
            if plan.verdeling.basis.is_empty() && samen {
                toets.nog_niet(plaats, Ontbreekt::Basis);
            }
            if toets.niet_ingevuld(plan.bezetting.is_empty(), samen.then_some(plaats), Ontbreekt::Bezetting) {
                continue;
            }
            for (r, regel) in plan.verdeling.basis.iter().enumerate() {
                let Some(&functie) = gids.functies.get(&regel.functie) else { continue };
                if functies.binary_search(&functie).is_err() {
                    continue;
                }
                if plaats.gebieden(gids).any(|w| uitkomst.verdeling.basis_onbekend[(w, r)]) {
                    toets.nog_niet_over(plaats, Over::Functie(functie), Ontbreekt::Kerncijfer);
                }
                let basis = plaats.gebieden(gids).map(|w| uitkomst.verdeling.basis_per_regel[(w, r)]).sum();
                let er_is = plaats.gebieden(gids).map(|w| uitkomst.bezetting.fte[(w, functie)]).sum();
                let maat = Maat::minstens(er_is, basis, Eenheid::Fte);
                toets.houd(plaats, Over::Functie(functie), maat, || feit(Feit::OnderBasis { functie }));
            }
        }
    },
};

static BASISAANBOD: Eis = Eis {
    id: "BN-1b",
    titel: "elke wijk krijgt het basisaanbod",
    been: Been::Basisniveau,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 17 en 90",
        citaat: "In elke wijk is er een gelijkwaardig basisniveau van ondersteuning",
        gewicht: Gewicht::Eis,
    },
    normen: &[Norm {
        zin: "minimaal {} van de basisuren per hoofd van de groep, of van wat er wordt gevraagd als dat minder is",
        eenheid: Eenheid::Procent,
        maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.basisaanbod))),
    }],
    oorzaken: &[zelfde_plaats("TM-2a"), ZELFDE_UREN],
    // Nobody can be given more than is asked: a wijk that asks less than the city per head is not short.
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let geen = !plan.voorzieningen.iter().any(in_basisaanbod);
        if toets.niet_ingevuld(geen, toets.stand.bewoonde_wijken(), Ontbreekt::Basisaanbod)
            || toets.niet_ingevuld(plan.bezetting.is_empty(), toets.stand.bewoonde_wijken(), Ontbreekt::Bezetting)
        {
            return;
        }
        let norm = procent(plan.normen.basisaanbod.bij(uitkomst.band));
        for (v, voorziening) in plan.voorzieningen.iter().enumerate().filter(|(_, v)| in_basisaanbod(v)) {
            let groep = aantallen(plan, voorziening.vraag.groep(), uitkomst.band);
            let gedekt = |w: usize| uitkomst.gedekt.gedekt[(w, v)];
            let hoofden: Option<Decimal> = groep.iter().map(|g| g.waarde()).sum();
            let stad: Decimal = (0..uitkomst.stad()).map(gedekt).sum();
            for plaats in toets.stand.bewoonde_wijken() {
                let (Plaats::Wijk(w), over) = (plaats, Over::Voorziening(v)) else { continue };
                if !uitkomst.vraag.bekend(w, v) {
                    toets.nog_niet_over(plaats, over, Ontbreekt::DeelVanVraag);
                    continue;
                }
                let beloofd = match (&voorziening.basis_uren, groep[w].waarde(), hoofden) {
                    (Some(uren), Some(hier), _) => uren.bij(uitkomst.band) * hier,
                    (None, Some(hier), Some(alle)) => deel(stad * hier, alle),
                    _ => {
                        toets.nog_niet_over(plaats, over, Ontbreekt::Kerncijfer);
                        continue;
                    }
                };
                let moet = norm * beloofd.min(uitkomst.gedekt.gevraagd[(w, v)]);
                let maat = Maat::minstens(gedekt(w), moet, Eenheid::Uur);
                toets.houd(plaats, over, maat, || feit(Feit::OnderBasisaanbod(v)));
            }
        }
    },
};

/// Hours of the basisaanbod that nobody works follow from it that its people are short.
const ZELFDE_UREN: Oorzaak = Oorzaak {
    eis: "VD-1",
    geldt: |_, plaats, over, oorzaak| match (&oorzaak.feit, plaats, over) {
        (bevinding::Feit::Voldoende(Voldoende::Ongedekt(uren)), Plaats::Wijk(w), Over::Voorziening(v)) => {
            uren.werk.contains(&(w, v))
        }
        _ => false,
    },
};

/// True for what is offered in every wijk on an equal level.
fn in_basisaanbod(voorziening: &Voorziening) -> bool {
    voorziening.basis && voorziening.niveau == Niveau::Wijk
}

static GELIJK: Eis = Eis {
    id: "BN-2",
    titel: "het basisniveau is overal hetzelfde",
    been: Been::Basisniveau,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 90",
        citaat: "alle buurtteams hetzelfde werken en hetzelfde basisniveau van ondersteuning aanbiedt",
        gewicht: Gewicht::Eis,
    },
    normen: &[],
    oorzaken: &[],
    // More than the rule is worth a look; less is a warning. Either has its motivation in the plan.
    toets: |toets| {
        let Stand { plan, gids, uitkomst } = toets.stand;
        let verdeling = &plan.verdeling;
        for w in 0..plan.wijken.len() {
            if verdeling.basis.is_empty() {
                toets.nog_niet(Plaats::Wijk(w), Ontbreekt::Basis);
            } else {
                toets.voldoet(Plaats::Wijk(w));
            }
        }
        for (uitzondering, anders) in verdeling.uitzonderingen.iter().enumerate() {
            let regel = verdeling.basis.iter().position(|r| r.functie == anders.functie);
            let (Some(r), Some(&w), Some(&functie)) =
                (regel, gids.wijken.get(&anders.wijk), gids.functies.get(&anders.functie))
            else {
                continue;
            };
            let volgens = volgens_regel(plan, &verdeling.basis[r], w, uitkomst.band);
            let maat = Maat::precies(uitkomst.verdeling.basis_per_regel[(w, r)], volgens, Eenheid::Fte);
            if !maat.voldoet() {
                let ernst = if maat.is > volgens { Ernst::Aandacht } else { Ernst::Waarschuwing };
                let feit = feit(Feit::BasisWijktAf { functie, uitzondering });
                toets.vind_met(ernst, Plaats::Wijk(w), Over::Functie(functie), maat, feit);
            }
        }
    },
};

const EEN_PLUS: Bronplaats = Bronplaats {
    document: "S0",
    plaats: "vraag 90",
    citaat: "Daarnaast kan het een 'plus' zijn per buurtteam die per wijk verschillend is afhankelijke van de vraag en \
             demografie van de wijk.",
    gewicht: Gewicht::Norm,
};

static PLUS: Eis = Eis {
    id: "BN-3",
    titel: "basis en plus zijn samen het totaal",
    been: Been::Basisniveau,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    // The quote names the plus; that it adds up is arithmetic, and asked by nobody.
    bron: EEN_PLUS,
    normen: &[Norm {
        zin: "wat er te verdelen is, wijkt hoogstens {} af van wie er is",
        eenheid: Eenheid::Procent,
        maat: Normmaat::Vast(MEESTE_VERSCHIL, None),
    }],
    oorzaken: &[],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let verdeeld = &uitkomst.verdeling;
        if plan.verdeling.basis.is_empty() && verdeeld.totaal.is_zero() {
            return toets.nog_niet(Plaats::Stad, Ontbreekt::Verdeling);
        }
        let basis = Maat::hoogstens(verdeeld.totaal + verdeeld.tekort, verdeeld.totaal, Eenheid::Fte);
        toets.houd(Plaats::Stad, Over::Verdeling(Deel::Basis), basis, || feit(Feit::BasisPastNiet));
        let er_is: Decimal = (0..uitkomst.stad()).map(|w| uitkomst.er_is(w)).sum();
        let leeg = toets.niet_ingevuld(plan.bezetting.is_empty(), [Plaats::Stad], Ontbreekt::Bezetting);
        let wordt_verdeeld: Decimal = (0..uitkomst.stad()).map(|w| verdeeld.samen(w)).sum();
        if !leeg && (wordt_verdeeld - er_is).abs() > procent(MEESTE_VERSCHIL) * er_is {
            let maat = Maat::precies(wordt_verdeeld, er_is, Eenheid::Fte);
            let feit = feit(Feit::TotaalWijktAf);
            toets.vind_met(Ernst::Waarschuwing, Plaats::Stad, Over::Verdeling(Deel::Totaal), maat, feit);
        }
        if verdeeld.correctie_vervalt {
            let maat = Maat::afwezig(Eenheid::Correctie);
            toets.vind(Plaats::Stad, Over::Verdeling(Deel::Correcties), maat, feit(Feit::CorrectieOnderBasis));
        }
    },
};

static GEGEVEN: Eis = Eis {
    id: "BN-4",
    titel: "wie er is, volgt de verdeling",
    been: Been::Basisniveau,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: EEN_PLUS,
    normen: &[
        Norm {
            zin: "hoogstens {} verschil tussen wie er is en wat de verdeling geeft",
            eenheid: Eenheid::Procent,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.gegeven_procent))),
        },
        Norm {
            zin: "{} mag altijd",
            eenheid: Eenheid::Fte,
            maat: Normmaat::Plan(|plan| Some(Normfiguur::van(plan, &plan.normen.gegeven_fte))),
        },
    ],
    oorzaken: &[zelfde_plaats("TM-2a")],
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let verdeeld = &uitkomst.verdeling;
        let wijken = || (0..uitkomst.stad()).map(Plaats::Wijk);
        let niets = plan.verdeling.basis.is_empty() && verdeeld.totaal.is_zero();
        if toets.niet_ingevuld(niets, wijken(), Ontbreekt::Verdeling)
            || toets.niet_ingevuld(plan.bezetting.is_empty(), wijken(), Ontbreekt::Bezetting)
        {
            return;
        }
        let (deel, fte) = (plan.normen.gegeven_procent.bij(uitkomst.band), plan.normen.gegeven_fte.bij(uitkomst.band));
        for w in 0..uitkomst.stad() {
            let (is, gegeven) = (uitkomst.er_is(w), verdeeld.samen(w));
            let mag = fte.max(procent(deel) * gegeven);
            let maat = if is < gegeven {
                Maat::minstens(is, gegeven - mag, Eenheid::Fte)
            } else {
                Maat::hoogstens(is, gegeven + mag, Eenheid::Fte)
            };
            toets.houd(Plaats::Wijk(w), Over::Plaats, maat, || {
                feit(Feit::GegevenIsNietEr { gegeven, nodig: uitkomst.nodig(w) })
            });
        }
    },
};

static GEZICHT: Eis = Eis {
    id: "BN-5",
    titel: "de wijkplus beantwoordt een vraag",
    been: Been::Basisniveau,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 17",
        citaat: "de demografie van de wijk/ de vragen van de wijk",
        gewicht: Gewicht::Norm,
    },
    normen: &[],
    oorzaken: &[],
    // A wijk that gets more plus per inhabitant than the city must ask that much more than the city does.
    toets: |toets| {
        let Stand { plan, uitkomst, .. } = toets.stand;
        let verdeeld = &uitkomst.verdeling;
        let wijken = || (0..uitkomst.stad()).map(Plaats::Wijk);
        if toets.niet_ingevuld(verdeeld.plus.iter().all(Decimal::is_zero), wijken(), Ontbreekt::Verdeling) {
            return;
        }
        let inwoners: Vec<Decimal> = plan.wijken.iter().map(|w| Decimal::from(w.bevolking.inwoners)).collect();
        let allen: Decimal = inwoners.iter().sum();
        let plus: Decimal = verdeeld.plus.iter().sum();
        for (w, hier) in inwoners.into_iter().enumerate() {
            let plaats = Plaats::Wijk(w);
            if !uitkomst.nodig_bekend(w) {
                toets.nog_niet(plaats, Ontbreekt::Vraag);
                continue;
            }
            let boven: Decimal = boven_gemiddeld(&toets.stand, w).map(|(_, meer)| meer).sum();
            let gemiddeld = deel(plus * hier, allen);
            let maat = Maat::hoogstens(verdeeld.plus[w], gemiddeld + boven, Eenheid::Fte);
            toets.houd(plaats, Over::Plus, maat, || feit(Feit::PlusZonderVraag { gemiddeld, boven }));
        }
    },
};

/// The functies of which a wijk asks more per inhabitant than the wijken together, by position, with the fte above that;
/// the most first, of equal ones the lowest code.
pub fn boven_gemiddeld(stand: &Stand<'_>, wijk: usize) -> impl Iterator<Item = (usize, Decimal)> + use<> {
    let Stand { plan, uitkomst, .. } = stand;
    let inwoners = |w: usize| Decimal::from(plan.wijken[w].bevolking.inwoners);
    let allen: Decimal = (0..uitkomst.stad()).map(inwoners).sum();
    let mut uit: Vec<(usize, Decimal)> = (0..plan.functies.len())
        .filter_map(|f| {
            let samen: Decimal = (0..uitkomst.stad()).map(|w| uitkomst.formatie[(w, f)].fte).sum();
            let meer = uitkomst.formatie[(wijk, f)].fte - deel(samen * inwoners(wijk), allen);
            (minder(Decimal::ZERO, meer)).then_some((f, meer))
        })
        .collect();
    uit.sort_by_key(|&(f, meer)| (std::cmp::Reverse(meer), &plan.functies[f].code));
    uit.into_iter()
}
