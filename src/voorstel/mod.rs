//! The smallest repair of a finding, as a value; where the plan itself can be changed so, the wijziging that does it.

mod kleinste;
mod ruimte;

use rust_decimal::Decimal;

use ruimte::{gebied, meer_fte};

use crate::calc::afronding::procent;
use crate::calc::bereik::hemelsbreed;
use crate::calc::personeel::Levering;
use crate::dekking::{Bevinding, Feit, Plaats, Stand};
use crate::plan::vacature::vervul;
use crate::plan::waarde::Steun;
use crate::plan::{Aanstellingcode, Domein, Locatiecode, Plan, Waarde, Wijziging};

/// What would repair a finding. Positions refer to the lists of the plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Herstel {
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
    /// More of one functie helps other work first, and would take far more than is missing.
    NietMetEen {
        /// The functies that are asked for the work, and the fte of each that are missing.
        ontbreekt: Vec<(usize, Decimal)>,
    },
    /// Staff that knows a field.
    DomeinErbij {
        /// The field.
        domein: Domein,
        /// A functie of the plan that knows it.
        functie: Option<usize>,
    },
    /// Drop an exception to the basis; its position in the plan.
    UitzonderingWeg(usize),
    /// More fte to distribute.
    TotaalErbij(Decimal),
    /// Give the plan a lumpsum for the year.
    LumpsumInvullen,
    /// Spend less.
    MinderUitgeven {
        /// Euro too much.
        euro: Decimal,
        /// Fte of average cost, with overhead, for which it stands.
        fte: Decimal,
    },
    /// Distribute what is there.
    TotaalWordt {
        /// Fte.
        fte: Decimal,
        /// The total that makes it so, counted as the plan does.
        totaal: Decimal,
    },
    /// Smaller hand corrections.
    CorrectieKleiner,
    /// Give municipal staff a place.
    Plaatsen {
        /// Position of the overname.
        overname: usize,
        /// Fte without a place.
        fte: Decimal,
    },
    /// End a secondment in time.
    DetacheringKorter,
    /// Find another organisatie for what one cannot supply.
    EldersHalen {
        /// The functie.
        functie: usize,
        /// Fte beyond what it can supply.
        fte: Decimal,
    },
    /// More teams.
    TeamsErbij(Decimal),
    /// A team for the wijk.
    TeamToewijzen,
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
}

/// The smallest repair of one finding.
pub fn herstel(stand: &Stand<'_>, bevinding: &Bevinding) -> Herstel {
    match &bevinding.feit {
        Feit::TeWeinigTeams { zijn, nodig } => Herstel::TeamsErbij(nodig - Decimal::from(*zijn)),
        Feit::WijkZonderTeam => Herstel::TeamToewijzen,
        Feit::DomeinOntbreekt { domein } => {
            let functie = stand.plan.functies.iter().position(|f| f.domeinen.contains(domein));
            Herstel::DomeinErbij { domein: *domein, functie }
        }
        Feit::BasisWijktAf { uitzondering, .. } => Herstel::UitzonderingWeg(*uitzondering),
        Feit::BasisPastNiet { tekort } => Herstel::TotaalErbij(*tekort),
        Feit::GeenLumpsum => Herstel::LumpsumInvullen,
        Feit::BovenLumpsum { tekort, fte, .. } => Herstel::MinderUitgeven { euro: *tekort, fte: *fte },
        Feit::TotaalWijktAf { er_is, .. } => {
            let eenheid = stand.plan.verdeling.eenheid;
            Herstel::TotaalWordt { fte: *er_is, totaal: stand.uitkomst.verdeling.totaal_voor(*er_is, eenheid) }
        }
        Feit::CorrectieOnderBasis => Herstel::CorrectieKleiner,
        Feit::NietGeplaatst { overname, fte } => Herstel::Plaatsen { overname: *overname, fte: *fte },
        Feit::DetacheringTeLang { .. } => Herstel::DetacheringKorter,
        Feit::BovenLevering(levering) => {
            Herstel::EldersHalen { functie: levering.functie, fte: levering.gevraagd - levering.kan }
        }
        Feit::OnderBasis { functie, basis, er_is } => meer_fte(stand, bevinding.plaats, *functie, basis - er_is),
        Feit::Ongedekt { functie, fte_samen, .. } => kleinste::herstel(stand, bevinding.plaats, &bevinding.feit)
            .unwrap_or_else(|| meer_fte(stand, bevinding.plaats, *functie, *fte_samen)),
        Feit::OnderRatio { functie, nodig, er_is, norm } => {
            meer_fte(stand, bevinding.plaats, *functie, procent(*norm) * nodig - er_is)
        }
        Feit::BuitenBereik { tekort, .. } => buurtkamer(stand, bevinding.plaats, *tekort),
        Feit::GeenCentralePlek { .. } => centrale_plek(stand, bevinding.plaats),
        Feit::WerkplekkenTekort { nodig, er_is } => {
            Herstel::MeerWerkplekken { locatie: grootste_plek(stand, bevinding.plaats), aantal: nodig - er_is }
        }
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
        Herstel::TotaalWordt { totaal, .. } => Some(Wijziging::totaal(&plan.verdeling.totaal.door_planner(*totaal))),
        Herstel::WordtCentraal(code) => Some(Wijziging::centraal(code, true)),
        Herstel::MeerWerkplekken { locatie: Some(code), aantal } => {
            let plek = plan.locaties.iter().find(|l| l.code == *code)?;
            let werkplekken: Waarde<Steun> = plek.werkplekken.door_planner(plek.werkplekken.midden + aantal);
            Some(Wijziging::werkplekken(code, &werkplekken))
        }
        _ => None,
    }
}

/// The buurt whose point brings most inhabitants of the wijk within the norm: the best of all buurten of the wijk
/// (maximal covering location with one place, by trying every candidate).
fn buurtkamer(stand: &Stand<'_>, plaats: Plaats, tekort: u32) -> Herstel {
    let Plaats::Wijk(w) = plaats else { return Herstel::CentralePlekVinden };
    let bereik = &stand.uitkomst.bereik;
    let wijk = &stand.plan.wijken[w];
    let omweg = stand.plan.normen.omwegfactor.bij(stand.uitkomst.band);
    let omweg: f64 = omweg.try_into().unwrap_or(1.0);
    let ver: Vec<usize> = bereik
        .buurten
        .iter()
        .filter(|b| b.wijk == w && !b.ontmoeting.is_some_and(|d| d.meter <= bereik.norm))
        .map(|b| b.buurt)
        .collect();
    let winst = |kandidaat: usize| -> u32 {
        let hier = wijk.buurten[kandidaat].punt;
        let dichtbij = ver.iter().filter(|&&b| hemelsbreed(hier, wijk.buurten[b].punt) * omweg <= bereik.norm);
        dichtbij.map(|&b| wijk.buurten[b].inwoners).sum()
    };
    let beste = (0..wijk.buurten.len()).map(|b| (winst(b), b)).max_by_key(|&(n, b)| (n, std::cmp::Reverse(b)));
    let (inwoners, buurt) = beste.unwrap_or_default();
    Herstel::Buurtkamer { buurt, inwoners, genoeg: inwoners >= tekort }
}

/// An existing meeting place of the wijk with most workplaces, or a search.
fn centrale_plek(stand: &Stand<'_>, plaats: Plaats) -> Herstel {
    let wijken = gebied(stand, plaats);
    let hier = wijken.iter().flat_map(|&w| &stand.uitkomst.huisvesting[w].locaties).map(|&l| &stand.plan.locaties[l]);
    let beste = hier.filter(|l| l.soort.is_ontmoetingsplek()).max_by_key(|l| l.werkplekken.midden);
    beste.map_or(Herstel::CentralePlekVinden, |l| Herstel::WordtCentraal(l.code.clone()))
}

fn grootste_plek(stand: &Stand<'_>, plaats: Plaats) -> Option<Locatiecode> {
    let wijken = gebied(stand, plaats);
    let hier = wijken.iter().flat_map(|&w| &stand.uitkomst.huisvesting[w].locaties).map(|&l| &stand.plan.locaties[l]);
    hier.max_by_key(|l| (l.centraal, l.werkplekken.midden)).map(|l| l.code.clone())
}
