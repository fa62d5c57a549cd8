//! Random wijzigingen: a few numbers choose one that makes sense for the plan at hand. Some are refused, most are not.
//! What can be changed is read from the description of the nouns, so that a noun or field that is added takes part.

use proptest::prelude::*;
use rust_decimal::Decimal;
use wijkplan::plan::controle::Codesoort;
use wijkplan::plan::deel::langs::{Plek, langs};
use wijkplan::plan::deel::vind::verder;
use wijkplan::plan::deel::{Blik, Blikmut, Deel, Groep, Inhoud, Rijen, Soort, Veld};
use wijkplan::plan::figuren::figuren;
use wijkplan::plan::{
    Bron, Herkomst, Kerncijfer, Notitie, Onderwerp, Pad, Plan, Punt, Scenario, Status, Waar, Waarde, Wijziging, Zet,
};
use wijkplan::text::zaak::lijst_van;

/// Three numbers: which kind, which one, how much.
#[derive(Debug, Clone)]
pub struct Greep(pub u8, pub u16, pub i16);

/// Some grepen.
pub fn grepen(hoeveel: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Greep>> {
    prop::collection::vec((any::<u8>(), any::<u16>(), any::<i16>()).prop_map(|(a, b, c)| Greep(a, b, c)), hoeveel)
}

const SOORTEN: u8 = 24;

/// A part as it was found: where, and its description.
struct Gevonden {
    pad: Pad,
    veld: &'static Veld,
}

impl Greep {
    /// The wijziging that it chooses in this plan.
    pub fn wijziging(&self, plan: &Plan) -> Wijziging {
        let &Greep(soort, welke, hoeveel) = self;
        let n = usize::from(welke);
        let tekst = format!("tekst {n} “met” \"tekens\"\n{hoeveel}");
        match soort % SOORTEN {
            // Any figure, mostly a little off.
            0..=5 => {
                let mut waren = Vec::new();
                figuren(plan, &mut |f| waren.push((Waar::van(plan, &f.pad()), f.midden)));
                let (waar, midden) = waren[n % waren.len()].clone();
                let getal = Decimal::new(i64::from(hoeveel), 1);
                let nieuw = if soort % 2 == 0 { (midden + getal / Decimal::from(1000)).round_dp(2) } else { getal };
                let mut waarde = Waarde::vast(nieuw);
                if hoeveel % 5 == 0 {
                    waarde = Waarde::band(nieuw - Decimal::ONE, nieuw, nieuw + Decimal::ONE);
                    waarde.status = Some(Status::Aanname);
                    waarde.toelichting = Some(tekst);
                }
                Wijziging::figuur(waar, waarde)
            }
            6..=11 => self.ander_veld(plan).unwrap_or_else(|| Wijziging::naam(&tekst)),
            12..=13 => self.rij_weg(plan).unwrap_or_else(|| Wijziging::naam(&tekst)),
            14..=16 => self.rij_erbij(plan).unwrap_or_else(|| Wijziging::naam(&tekst)),
            17..=18 => self.schuif(plan).unwrap_or_else(|| Wijziging::naam(&tekst)),
            19 => match kies(&plan.scenarios, n) {
                Some(s) if hoeveel % 3 == 0 => Wijziging::zet_eraf(&s.code, n % 3),
                Some(s) => {
                    let doe = Greep((welke % 12) as u8, welke, hoeveel).wijziging(plan);
                    // Only what was done stands in a scenario.
                    let past = doe.pas_toe(&mut plan.clone()).is_ok();
                    let doe = if past { doe } else { Wijziging::naam(&tekst) };
                    Wijziging::zet_erbij(&s.code, n % 3, &Zet { doe, terug: Wijziging::naam(&tekst) })
                }
                None => Wijziging::erbij(&Scenario {
                    code: "s".into(),
                    naam: tekst,
                    toelichting: String::new(),
                    samengevoegd: None,
                    wijzigingen: Vec::new(),
                }),
            },
            20 => Wijziging::erbij(&Notitie {
                code: format!("n{}", n % 9).as_str().into(),
                over: Onderwerp::Figuur(Waar::nieuw(["normen", "ratio"])),
                tekst,
                verborgen: n % 2 == 0,
            }),
            _ => {
                let deel = |i: u8| Greep(i, welke.rotate_left(3), hoeveel.wrapping_add(i.into())).wijziging(plan);
                Wijziging::Samen(vec![deel((welke % 20) as u8), deel(((welke / 32) % 20) as u8)])
            }
        }
    }

    fn kies<'g>(&self, alle: &'g [Gevonden]) -> Option<&'g Gevonden> {
        kies(alle, usize::from(self.1))
    }

    /// Any field that is no figure gets another value of its kind.
    fn ander_veld(&self, plan: &Plan) -> Option<Wijziging> {
        let mut alle = Vec::new();
        langs(plan, &mut |plek| {
            let eigen = !matches!(plek.veld.soort, Soort::Vast | Soort::Code(_));
            if eigen && plek.getalsoort.is_none() && !matches!(plek.deel.blik(), Blik::Rijen(_) | Blik::Zet(_)) {
                alle.push(gevonden(plek));
            }
        });
        let Gevonden { pad, veld } = self.kies(&alle)?;
        let waar = Waar::van(plan, pad);
        let deel = waar.0.iter().try_fold(plan as &dyn Deel, |deel, stap| verder(deel, stap))?;
        Some(Wijziging::Zet { waarde: self.anders(plan, veld, deel)?, waar })
    }

    /// Another value of the same kind.
    fn anders(&self, plan: &Plan, veld: &Veld, deel: &dyn Deel) -> Option<Inhoud> {
        let &Greep(_, welke, hoeveel) = self;
        let n = usize::from(welke);
        if deel.aard().varianten().len() > 1 {
            let varianten = deel.aard().varianten();
            return Some((varianten[n % varianten.len()].leeg)());
        }
        Some(match deel.blik() {
            Blik::Tekst(_) if hoeveel % 9 == 0 => Inhoud::van(&String::new()),
            Blik::Tekst(_) => Inhoud::van(&format!("tekst {n} “{hoeveel}”")),
            Blik::Code(_) => {
                let Soort::Verwijzing(soort) = veld.soort else { return None };
                deel.aard().uit_tekst(&self.code(plan, soort)?)?
            }
            Blik::Ja(ja) => Inhoud::van(&!ja),
            Blik::Geheel(_) => match deel.inhoud().als::<u16>() {
                Some(_) => Inhoud::van(&(2024 + welke % 12)),
                None => Inhoud::van(&((welke % 12) as u8)),
            },
            Blik::Datum(_) => Inhoud::van(&jiff::civil::date(2027 + hoeveel % 3, 1, 31)),
            Blik::Herkomst(_) => Inhoud::van(&Herkomst {
                bron: kies(&plan.bronnen, n).map(|b: &Bron| b.code.clone()).filter(|_| hoeveel % 2 == 0),
                status: Some(Status::Aanname),
                toelichting: format!("herkomst {n}"),
            }),
            Blik::Punt(punt) => Inhoud::van(&Punt { lat: 53.0 + f64::from(hoeveel) / 1e6, ..*punt }),
            Blik::Omtrek(omtrek) => {
                let mut omtrek = omtrek.clone();
                omtrek.0.first_mut()?.first_mut()?.first_mut()?.0 = 53.0 + f64::from(hoeveel) / 1e6;
                Inhoud::van(&omtrek)
            }
            Blik::Niets => match hoeveel % 3 {
                0 => Inhoud::niets(),
                _ => return None,
            },
            _ => return None,
        })
    }

    /// One of the codes of a kind.
    fn code(&self, plan: &Plan, soort: Codesoort) -> Option<String> {
        let Blik::Rijen(rijen) = plan.veld(lijst_van(soort)?)?.blik() else { return None };
        rijen.eigen(usize::from(self.1) % rijen.aantal().max(1))
    }

    /// A row of any list goes.
    fn rij_weg(&self, plan: &Plan) -> Option<Wijziging> {
        let mut alle = Vec::new();
        lijsten(plan, &mut |plek, rijen| {
            alle.extend((0..rijen.aantal()).map(|i| Gevonden { pad: plek.pad().met(i), veld: plek.veld }));
        });
        Some(Wijziging::Eraf(Waar::van(plan, &self.kies(&alle)?.pad)))
    }

    /// A copy of a row of any list, under another key.
    fn rij_erbij(&self, plan: &Plan) -> Option<Wijziging> {
        let &Greep(_, welke, hoeveel) = self;
        let mut alle = Vec::new();
        lijsten(plan, &mut |plek, rijen| {
            if rijen.aantal() > 0 {
                alle.push((Waar::van(plan, &plek.pad()), plek.veld, rijen));
            }
        });
        let (waar, veld, rijen) = kies(&alle, usize::from(welke))?;
        let mut rij = rijen.rij(usize::from(hoeveel.unsigned_abs()) % rijen.aantal())?.inhoud();
        self.andere_sleutel(plan, veld, &mut rij);
        let plaats = if hoeveel % 4 == 0 { Some(usize::from(welke % 5)) } else { None };
        Some(Wijziging::Erbij { waar: waar.clone(), plaats, rij })
    }

    fn andere_sleutel(&self, plan: &Plan, veld: &Veld, rij: &mut Inhoud) {
        if let Some(nieuw) = self.anders(plan, veld, rij.deel()) {
            *rij = nieuw;
            return;
        }
        let Blikmut::Groep(groep) = rij.deel_mut().blik_mut() else { return };
        for veld in groep.velden().iter().take(2) {
            let Some(deel) = groep.veld(veld.naam) else { return };
            let nieuw = match veld.soort {
                Soort::Code(Codesoort::Wijk) => deel.aard().uit_tekst(&format!("WK0106{:02}", self.1 % 99)),
                Soort::Code(Codesoort::Buurt) => deel.aard().uit_tekst(&format!("BU010600{:02}", self.1 % 99)),
                Soort::Code(_) => deel.aard().uit_tekst(&format!("z{}", self.2)),
                Soort::Verwijzing(_) | Soort::Naam | Soort::Jaar | Soort::Jaartal => self.anders(plan, veld, deel),
                Soort::Gevolgd => Some(Inhoud::van(&Kerncijfer::ALLE[usize::from(self.1) % Kerncijfer::ALLE.len()])),
                _ => None,
            };
            if let (Some(nieuw), Some(deel)) = (nieuw, groep.veld_mut(veld.naam)) {
                deel.zet(&nieuw).unwrap();
            }
        }
    }

    /// What one row of a whole loses, another gets.
    fn schuif(&self, plan: &Plan) -> Option<Wijziging> {
        let mut alle = Vec::new();
        lijsten(plan, &mut |plek, rijen| {
            if plek.veld.soort.lijst().is_some_and(|lijst| lijst.som.is_some()) && rijen.aantal() > 1 {
                alle.push((Waar::van(plan, &plek.pad()), rijen));
            }
        });
        let (waar, rijen) = kies(&alle, usize::from(self.1))?;
        let stap = Decimal::new(i64::from(self.2 % 40), 1);
        let van = usize::from(self.1 / 7) % rijen.aantal();
        let naar = (van + 1) % rijen.aantal();
        let zet = |plaats: usize, erbij: Decimal| {
            let rij = waar.met(&rijen.sleutel(plaats)?);
            let veld = ["procent", "fte"].into_iter().find(|v| verder(rijen.rij(plaats).unwrap(), v).is_some())?;
            let nu = verder(rijen.rij(plaats)?, veld)?.inhoud().als_cijfer()?.midden;
            Some(Wijziging::figuur(rij.met(veld), Waarde::vast(nu + erbij)))
        };
        Some(Wijziging::Samen(vec![zet(van, stap)?, zet(naar, -stap)?]))
    }
}

fn gevonden(plek: &Plek<'_, '_>) -> Gevonden {
    Gevonden { pad: plek.pad(), veld: plek.veld }
}

/// Every list of the plan, but those of wijzigingen.
fn lijsten<'p>(plan: &'p Plan, zie: &mut dyn FnMut(&Plek<'_, 'p>, &'p dyn Rijen)) {
    langs(plan, &mut |plek| {
        if let Blik::Rijen(rijen) = plek.deel.blik()
            && plek.veld.naam != "wijzigingen"
        {
            zie(plek, rijen);
        }
    });
}

fn kies<T>(lijst: &[T], n: usize) -> Option<&T> {
    lijst.get(n % lijst.len().max(1))
}
