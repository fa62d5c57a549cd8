//! The smallest repair of a finding, as a value; where the plan itself can be changed so, the wijziging that does it.

mod gezegd;
mod kamers;
pub mod kiezen;
mod kleinste;
mod mensen;
pub mod planjaar;
mod prijs;
mod ruimte;
pub mod splitsen;
pub mod werkplek;
pub mod zoek;

pub use prijs::{Prijs, prijs};

use std::cmp::Reverse;

use rust_decimal::Decimal;

use ruimte::{gebied, meer_fte};

use crate::calc::Gids;
use crate::calc::afronding::{deel, halverwege, naar_boven};
use crate::calc::bereik::langs_de_straat;
use crate::calc::gaten::Gat;
use crate::calc::huisvesting::per_team;
use crate::calc::personeel::Levering;
use crate::calc::ruimten::Soort;
use crate::dekking::feiten::{Basisniveau, Bereikbaar, Gegevens, Huisvesting, Plekken, Team, Voldoende};
use crate::dekking::{Bevinding, Feit, Over, Plaats, Stand};
use crate::plan::dagdeel::WERKWEEK;
use crate::plan::functie::Rol;
use crate::plan::vacature::vervul;
use crate::plan::waarde::Steun;
use crate::plan::{Aanstellingcode, Bestemming, Locatie, Locatiecode, Plan, Waarde, Wijkcode, Wijziging};
use zoek::Ruimtesoort;

/// What would repair a finding. Positions refer to the lists of the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Herstel {
    /// What the finding itself says: there is nothing to search for, and the plan cannot be changed so. The advice
    /// stands with the words of the finding.
    Raad,
    /// What the finding itself says, as one edit of the plan.
    Gezegd(Wijziging),
    /// More fte of a functie.
    MeerFte {
        /// The functie.
        functie: usize,
        /// Fte more, in tenths.
        fte: Decimal,
        /// Where: the team, also where the shortage is that of one of its wijken.
        plaats: Plaats,
        /// The vacatures that are filled first, in this order.
        vacatures: Vec<Aanstellingcode>,
        /// The row of the bezetting that can grow by what they do not hold, if there is one.
        rij: Option<Aanstellingcode>,
        /// What is then asked of the organisatie of that row, where it cannot supply so much.
        boven: Option<Levering>,
    },
    /// Several that are only enough together.
    Samen(Vec<Herstel>),
    /// Distribute what is there.
    TotaalWordt {
        /// Fte.
        fte: Decimal,
        /// The total that makes it so, counted as the plan does.
        totaal: Decimal,
    },
    /// A buurtkamer in one buurt.
    Buurtkamer {
        /// Position of the buurt in its wijk.
        buurt: usize,
        /// Inhabitants of the wijk that it brings within the norm.
        inwoners: u32,
        /// True when the norm is then met.
        genoeg: bool,
    },
    /// Make an existing place the central one.
    WordtCentraal(Locatiecode),
    /// Find a place; none in the wijk will do.
    CentralePlekVinden,
    /// More workplaces in a place.
    MeerWerkplekken {
        /// The place.
        locatie: Option<Locatiecode>,
        /// How many more.
        aantal: Decimal,
    },
    /// Use a place in more dagdelen, by their positions in [`WEEK`](crate::plan::dagdeel::WEEK).
    MeerDagdelen {
        /// The place.
        locatie: Locatiecode,
        /// Which.
        dagdelen: Vec<usize>,
    },
    /// Use a place for another wijk too.
    OokVoor {
        /// The place.
        locatie: Locatiecode,
        /// The wijk.
        wijk: Wijkcode,
    },
    /// Find a place with rooms; none that is there will do.
    Kamers {
        /// Of which kind.
        soort: Soort,
        /// How many.
        aantal: Decimal,
        /// In which dagdelen, by their positions in [`WEEK`](crate::plan::dagdeel::WEEK).
        dagdelen: Vec<usize>,
    },
    /// Write the yearly figures that are carried over into the plan, for these years.
    JarenSchrijven(Vec<u16>),
}

/// The smallest repair of one finding.
pub fn herstel(stand: &Stand<'_>, bevinding: &Bevinding) -> Herstel {
    if let Some(wijziging) = gezegd::wijziging(stand, bevinding) {
        return Herstel::Gezegd(wijziging);
    }
    let (plaats, maat) = (bevinding.plaats, &bevinding.maat);
    match &bevinding.feit {
        Feit::Basisniveau(Basisniveau::TotaalWijktAf) => {
            let eenheid = stand.plan.verdeling.eenheid;
            // A total is set in tenths; an average over the year has no last decimal.
            let fte = halverwege(maat.moet, 1);
            let verdeeld = &stand.uitkomst.verdeling;
            // Another total helps only where the basisniveau fits in it and all of it is split.
            if fte < verdeeld.basis.iter().sum() || !verdeeld.onverdeeld.is_zero() {
                return Herstel::Raad;
            }
            Herstel::TotaalWordt { fte, totaal: verdeeld.totaal_voor(fte, eenheid) }
        }
        Feit::Basisniveau(Basisniveau::OnderBasis { functie })
        | Feit::Voldoende(Voldoende::OnderRatio { functie, .. }) => meer_fte(stand, plaats, *functie, maat.tekort()),
        Feit::Voldoende(Voldoende::Ongedekt(ongedekt)) => {
            let Over::Mensen(nummer) = bevinding.over else { return Herstel::Raad };
            let schaarste = stand.uitkomst.gedekt.schaarsten.get(nummer);
            schaarste.map_or(Herstel::Raad, |schaarste| kleinste::herstel(stand, schaarste, ongedekt))
        }
        Feit::Team(Team::DomeinOntbreekt(domein)) => {
            mensen::erbij(stand, plaats, |f| f.domeinen.first() == Some(domein), maat.tekort())
        }
        Feit::Team(Team::WeinigErvaring) => {
            mensen::erbij(stand, plaats, |f| f.rollen.contains(&Rol::Ervaringsdeskundige), maat.tekort())
        }
        Feit::Bereikbaar(Bereikbaar::BuitenBereik { .. }) => buurtkamer(stand, plaats, maat.tekort()),
        Feit::Plekken(Plekken::BuurtTeVer { buurten, .. }) => eerste_buurt(stand, plaats, buurten),
        Feit::Huisvesting(Huisvesting::GeenTeamplek { .. } | Huisvesting::GeenCentralePlek { .. }) => {
            centrale_plek(stand, plaats)
        }
        Feit::Huisvesting(Huisvesting::WerkplekkenTekort { .. }) => meer_werkplekken(stand, plaats, maat.tekort()),
        Feit::Ruimten(feit) => kamers::herstel(stand, plaats, feit),
        Feit::Gegevens(Gegevens::Gat(Gat::Doorgetrokken { jaren, .. })) => Herstel::JarenSchrijven(jaren.clone()),
        Feit::Team(_)
        | Feit::Basisniveau(_)
        | Feit::Personeel(_)
        | Feit::Begroting(_)
        | Feit::Divers(_)
        | Feit::Verband(_)
        | Feit::Scope(_)
        | Feit::Vormen(_)
        | Feit::Bereikbaar(_)
        | Feit::Kanalen(_)
        | Feit::Plekken(_)
        | Feit::Vastgoed(_)
        | Feit::Invoering(_)
        | Feit::Sturing(_)
        | Feit::Afvinken(_)
        | Feit::Gegevens(_)
        | Feit::Privacy(_) => Herstel::Raad,
    }
}

/// The change of the plan that carries out a repair, where the plan can be changed so.
pub fn wijziging(plan: &Plan, herstel: &Herstel) -> Option<Wijziging> {
    match herstel {
        Herstel::MeerFte { fte, vacatures, rij, .. } => {
            let zoek = |code: &Aanstellingcode| plan.bezetting.iter().find(|r| r.code == *code);
            let (mut delen, mut over) = (Vec::new(), *fte);
            for vacature in vacatures.iter().filter_map(zoek) {
                let deel = over.min(vacature.fte.midden);
                if deel > Decimal::ZERO {
                    delen.extend(vervul(plan, vacature, deel));
                    over -= deel;
                }
            }
            if over > Decimal::ZERO {
                let rij = zoek(rij.as_ref()?)?;
                let fte = rij.fte.door_planner(rij.fte.midden + over);
                delen.push(Wijziging::fte(&rij.code, &fte));
            }
            if delen.len() == 1 { delen.pop() } else { Some(Wijziging::Samen(delen)) }
        }
        Herstel::Samen(delen) => {
            let delen: Option<Vec<Wijziging>> = delen.iter().map(|deel| wijziging(plan, deel)).collect();
            delen.map(Wijziging::Samen)
        }
        Herstel::Gezegd(wijziging) => Some(wijziging.clone()),
        Herstel::TotaalWordt { totaal, .. } => Some(Wijziging::totaal(&plan.verdeling.totaal.door_planner(*totaal))),
        Herstel::WordtCentraal(code) => Some(Wijziging::centraal(code, true)),
        Herstel::MeerWerkplekken { locatie: Some(code), aantal } => {
            let plek = plan.locaties.iter().find(|l| l.code == *code)?;
            let werkplekken: Waarde<Steun> = plek.werkplekken.door_planner(plek.werkplekken.midden + aantal);
            Some(werkplek::wijziging(plan, plek, &werkplekken, None))
        }
        Herstel::MeerDagdelen { locatie, dagdelen } => kamers::meer_dagdelen(plan, locatie, dagdelen),
        Herstel::OokVoor { locatie, wijk } => kamers::ook_voor(plan, locatie, wijk),
        Herstel::JarenSchrijven(jaren) => planjaar::schrijf(plan, jaren),
        _ => None,
    }
}

/// The place that a repair asks for and that nobody has found yet, with all that can be said of it.
pub fn locatie(plan: &Plan, bevinding: &Bevinding, herstel: &Herstel) -> Option<Locatie> {
    let gids = Gids::van(plan);
    let wijk = bevinding.plaats.gebieden(&gids).find(|&g| g < plan.wijken.len())?;
    match herstel {
        Herstel::Buurtkamer { buurt, inwoners: 1.., .. } => {
            Some(zoek::nieuwe_locatie(plan, wijk, Some(*buurt), Ruimtesoort::Buurtkamer))
        }
        Herstel::CentralePlekVinden => Some(zoek::nieuwe_locatie(plan, wijk, None, Ruimtesoort::Hoofdlocatie)),
        Herstel::MeerWerkplekken { locatie: None, aantal } => {
            let mut plek = zoek::nieuwe_locatie(plan, wijk, None, Ruimtesoort::Hoofdlocatie);
            plek.werkplekken = plek.werkplekken.door_planner(*aantal);
            Some(plek)
        }
        Herstel::Kamers { soort, aantal, dagdelen } => {
            let mut plek = zoek::nieuwe_locatie(plan, wijk, None, Ruimtesoort::Buurtkamer);
            kamers::zet_kamers(&mut plek, *soort, *aantal);
            plek.dagdelen = kamers::dagdelen(dagdelen);
            Some(plek)
        }
        _ => None,
    }
}

/// The buurt whose point brings most inhabitants of the wijk within the norm: the best of all buurten of the wijk
/// (maximal covering location with one place, by trying every candidate).
fn buurtkamer(stand: &Stand<'_>, plaats: Plaats, tekort: Decimal) -> Herstel {
    let Plaats::Wijk(w) = plaats else { return Herstel::CentralePlekVinden };
    let bereik = &stand.uitkomst.bereik;
    let wijk = &stand.plan.wijken[w];
    let (plan, band) = (stand.plan, stand.uitkomst.band);
    let ver: Vec<usize> = bereik.van_wijk(w).iter().filter(|b| bereik.is_ver(b)).map(|b| b.buurt).collect();
    let winst = |kandidaat: usize| -> u32 {
        let Some(hier) = wijk.buurten[kandidaat].punt else { return 0 };
        let dichtbij = |punt| langs_de_straat(plan, band, hier, punt) <= bereik.norm;
        let dichtbij = ver.iter().filter(|&&b| wijk.buurten[b].punt.is_some_and(dichtbij));
        dichtbij.map(|&b| wijk.buurten[b].inwoners).sum()
    };
    let beste =
        (0..wijk.buurten.len()).map(|b| (winst(b), b)).max_by_key(|&(n, b)| (n, Reverse(&wijk.buurten[b].code)));
    let (inwoners, buurt) = beste.unwrap_or_default();
    Herstel::Buurtkamer { buurt, inwoners, genoeg: Decimal::from(inwoners) >= tekort }
}

/// A buurtkamer in the first of the buurten that lie too far from one.
fn eerste_buurt(stand: &Stand<'_>, plaats: Plaats, ver: &[usize]) -> Herstel {
    let (Plaats::Wijk(wijk), Some(&buurt)) = (plaats, ver.first()) else { return Herstel::Raad };
    let inwoners = stand.plan.wijken[wijk].buurten[buurt].inwoners;
    Herstel::Buurtkamer { buurt, inwoners, genoeg: ver.len() == 1 }
}

/// An existing meeting place of the wijk with most workplaces, or a search.
fn centrale_plek(stand: &Stand<'_>, plaats: Plaats) -> Herstel {
    let wijken = gebied(stand, plaats);
    let hier = wijken.iter().flat_map(|&w| &stand.uitkomst.huisvesting[w].locaties).map(|&l| &stand.plan.locaties[l]);
    let beste = hier.filter(|l| l.soort.is_ontmoetingsplek()).max_by_key(|l| (l.werkplekken.midden, Reverse(&l.code)));
    beste.map_or(Herstel::CentralePlekVinden, |l| Herstel::WordtCentraal(l.code.clone()))
}

/// True for a place where the team can sit whenever it works: what comes there counts in full.
fn altijd_te_gebruiken(plek: &Locatie) -> bool {
    let gedeeld = matches!(plek.voor, Bestemming::Wijken(_));
    !gedeeld
        && plek.soort.is_te_bezoeken()
        && WERKWEEK.into_iter().all(|(dag, dagdeel)| plek.aandeel(dag, dagdeel) == Decimal::ONE)
}

/// More workplaces in the largest place of a team. Of what comes in a wijk with several teams it gets a part, so more comes.
fn meer_werkplekken(stand: &Stand<'_>, plaats: Plaats, tekort: Decimal) -> Herstel {
    let Stand { plan, gids, uitkomst } = stand;
    let mut wijken: Vec<(usize, Decimal)> = gebied(stand, plaats).into_iter().map(|w| (w, Decimal::ONE)).collect();
    if let Plaats::Team(team) = plaats {
        let per_team = per_team(plan, gids, &uitkomst.bezetting, &uitkomst.huisvesting);
        wijken.clone_from(&per_team[team].aandeel);
    }
    let hier = wijken.iter().filter(|(_, aandeel)| *aandeel > Decimal::ZERO);
    let hier = hier.flat_map(|&(w, aandeel)| uitkomst.huisvesting[w].locaties.iter().map(move |&l| (l, aandeel)));
    let hier = hier.map(|(l, aandeel)| (&plan.locaties[l], aandeel));
    let hier = hier.filter(|(plek, _)| altijd_te_gebruiken(plek));
    let beste = hier.max_by_key(|(l, _)| (l.centraal, l.werkplekken.midden, Reverse(&l.code)));
    let aantal = beste.filter(|(_, aandeel)| *aandeel < Decimal::ONE);
    let aantal = aantal.map_or(tekort, |(_, aandeel)| naar_boven(deel(tekort, aandeel), 0));
    Herstel::MeerWerkplekken { locatie: beste.map(|(l, _)| l.code.clone()), aantal }
}
