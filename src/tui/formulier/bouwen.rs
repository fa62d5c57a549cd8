//! From the description of a noun to the rows of its form. Nothing here knows which noun it is; what a noun has of its
//! own stands in [`haken`].

use super::antwoord::{self as a, Antwoord};
use super::enig::enige_figuur;
use super::haken;
use super::keuzes::{self, Optie};
use super::regel::{Regel, Vraag};
use crate::plan::controle::Codesoort;
use crate::plan::deel::langs::{getalsoort, lijst as cijfer_van};
use crate::plan::deel::vind::bij_pad;
use crate::plan::deel::{Aard, Beschreven, Blik, Bouw, Cijfer, Deel, Groep, Inhoud, Rijen, Soort, Veld};
use crate::plan::grens::Getalsoort;
use crate::plan::{Kerncijfer, Last, Pad, Plan, Waarde};
use crate::text::wijziging::zetten_in_woorden;
use crate::text::{datum, getal, getalsoort, veld as in_woorden, zaak};

/// First and last year that can be typed: the range of a plan, and that of a source.
const JAAR: Vraag = Vraag::Geheel(2000, 2100);
const JAARTAL: Vraag = Vraag::Geheel(1000, 9999);

/// What a page of a form shows.
#[derive(Debug, Clone, Copy)]
pub struct Bladsoort {
    /// The field in which it stands; none for the plan itself.
    pub veld: Option<&'static Veld>,
    /// True for something new, of which a figure is not known before it is typed.
    pub vers: bool,
}

/// The rows of a page.
pub fn regels(plan: &Plan, zaak: &Inhoud, pad: &Pad, soort: Bladsoort) -> Vec<Regel> {
    let Some(deel) = bij_pad(zaak.deel(), pad) else { return Vec::new() };
    let mut bouw = Bouwer { plan, zaak, vers: soort.vers, regels: Vec::new(), staart: Vec::new(), code: None };
    match deel.blik() {
        Blik::Groep(groep) => bouw.groep(groep, pad, soort.veld.and_then(cijfer_van)),
        Blik::Rijen(rijen) => bouw.rijen(rijen, pad, soort.veld),
        Blik::Kaart(kaart) => {
            for cijfer in Kerncijfer::ALLE.into_iter().filter(|c| !c.is_bevolking()) {
                bouw.kerncijfer(cijfer, kaart.get(&cijfer), pad);
            }
        }
        Blik::Cijfer(cijfer) => {
            bouw.figuur_alleen(cijfer, pad, soort.veld);
        }
        Blik::Tekst(tekst) => bouw.tekst(tekst, pad, soort.veld),
        _ => {}
    }
    let Bouwer { mut regels, staart, code, .. } = bouw;
    regels.extend(staart.into_iter().chain(code));
    // A point is one value that three rows can change.
    let los = |r: &Regel| match r.vraag {
        Vraag::Graden => r.inhoud.getypt().is_empty() && !r.aard.mag_weg(),
        Vraag::Punt(_) | Vraag::Kwaliteit => false,
        _ => true,
    };
    for regel in &mut regels {
        regel.vers = soort.vers && los(regel);
    }
    onderscheid(&mut regels);
    regels
}

/// Names that stand twice get the name of what they stand in before them.
fn onderscheid(regels: &mut [Regel]) {
    let namen: Vec<String> = regels.iter().map(|r| r.naam.clone()).collect();
    for regel in regels.iter_mut().filter(|r| namen.iter().filter(|n| **n == r.naam).count() > 1) {
        if let [.., crate::plan::Stap::Veld(ouder), _] = regel.pad.stappen() {
            regel.naam = format!("{ouder}: {}", regel.naam);
        }
    }
}

/// The rows as they are made: those of the fields in their order, what comes behind them, and the code.
pub struct Bouwer<'p> {
    pub(super) plan: &'p Plan,
    pub(super) zaak: &'p Inhoud,
    vers: bool,
    pub(super) regels: Vec<Regel>,
    pub(super) staart: Vec<Regel>,
    code: Option<Regel>,
}

/// The row of a field.
pub fn regel(veld: &Veld, pad: Pad, vraag: Vraag, inhoud: Antwoord) -> Regel {
    Regel {
        naam: veld.woord.to_owned(),
        uitleg: veld.uitleg.to_owned(),
        eenheid: "",
        begin: inhoud.clone(),
        inhoud,
        fout: None,
        zelf: false,
        vers: false,
        pad,
        vraag,
        aard: veld.aard,
    }
}

impl Bouwer<'_> {
    fn groep(&mut self, groep: &dyn Groep, pad: &Pad, lijst: Option<Getalsoort>) {
        let mut velden: Vec<(&'static Veld, &dyn Deel)> = Vec::new();
        groep.langs(&mut |veld, deel| velden.push((veld, deel)));
        let enige = enige_figuur(groep);
        for &(veld, deel) in &velden {
            if enige.is_some() && matches!(veld.soort, Soort::Herkomst) {
                continue;
            }
            self.veld(groep, veld, deel, &pad.met(veld.naam), lijst);
        }
        if let Some(figuur) = enige {
            self.oorsprong(groep, figuur, &pad.met(figuur.naam));
        }
    }

    fn veld(&mut self, groep: &dyn Groep, veld: &'static Veld, deel: &dyn Deel, pad: &Pad, lijst: Option<Getalsoort>) {
        if let Some(soort) = veld.soort.getalsoort(groep, lijst) {
            let besloten = groep.velden().iter().any(|v| matches!(v.soort, Soort::Motivatie));
            return self.cijfer(veld, deel, pad, Some(soort), besloten);
        }
        let tekst = || match deel.blik() {
            Blik::Tekst(tekst) | Blik::Code(tekst) => Antwoord::tekst(tekst),
            Blik::Geheel(getal) if getal > 0 => Antwoord::tekst(getal.to_string()),
            Blik::Telling(getal) => Antwoord::tekst(getal::volledig(getal.into())),
            _ => Antwoord::tekst(""),
        };
        let (vraag, inhoud) = match veld.soort {
            Soort::Vast | Soort::Omtrek => return,
            Soort::Code(Codesoort::Eis | Codesoort::Weging | Codesoort::EisAf) => self.kies(keuzes::eisen(), deel),
            Soort::Code(Codesoort::Standpunt) => self.kies(keuzes::tegenstrijdigheden(), deel),
            // CBS gives these; the others follow from a name and can wait.
            Soort::Code(soort) => {
                let rij = regel(veld, pad.clone(), Vraag::Tekst { verplicht: true }, tekst());
                let van_cbs = matches!(soort, Codesoort::Wijk | Codesoort::Buurt | Codesoort::Gemeente);
                if van_cbs {
                    self.regels.push(rij);
                } else {
                    self.code = Some(rij);
                }
                return;
            }
            Soort::Naam => (Vraag::Tekst { verplicht: true }, tekst()),
            Soort::Motivatie => (Vraag::Motivatie, tekst()),
            Soort::Tekst | Soort::LangeTekst => (Vraag::Tekst { verplicht: haken::verplicht(groep, veld) }, tekst()),
            Soort::JaNee => self.kies(keuzes::ja_nee(veld), deel),
            Soort::Datum => self.datum(veld, deel),
            Soort::Jaar => (JAAR, tekst()),
            Soort::Jaartal => (JAARTAL, tekst()),
            Soort::Geheel(hoogst) => (Vraag::Geheel(0, hoogst), tekst()),
            Soort::Planjaren => (Vraag::Jaren, Antwoord::tekst(jaren(deel))),
            Soort::Herkomst => return self.herkomst(veld, deel, pad),
            Soort::Punt => return self.punt(groep, veld, deel, pad),
            _ => match self.naar_bouw(groep, veld, deel, pad) {
                Some(vraag) => vraag,
                None => return,
            },
        };
        self.regels.push(regel(veld, pad.clone(), vraag, inhoud));
        if let (Blik::Groep(keuze), Some(Vraag::Keuze(_))) = (deel.blik(), self.regels.last().map(|r| &r.vraag)) {
            self.groep(keuze, pad, None);
        }
    }

    /// A reference, a choice, a list or a noun in the noun.
    fn naar_bouw(
        &mut self,
        groep: &dyn Groep,
        veld: &'static Veld,
        deel: &dyn Deel,
        pad: &Pad,
    ) -> Option<(Vraag, Antwoord)> {
        if haken::elders(groep, veld) {
            return None;
        }
        let lijst = veld.aard.rij();
        if let Some(opties) = keuzes::van(self.plan, veld, lijst.unwrap_or(veld.aard)) {
            return Some(if lijst.is_some() { self.meer(opties, deel) } else { self.kies(opties, deel) });
        }
        Some(match (&veld.aard.kern().bouw, deel.blik()) {
            (Bouw::Keuze(varianten), _) => {
                let nu = super::regel::variant(Some(&deel.inhoud()));
                let plaats = varianten.iter().position(|v| Some(v.naam) == nu);
                let woorden = varianten.iter().map(|v| v.woord.to_owned()).collect();
                (Vraag::Keuze(varianten), Antwoord::een(woorden, plaats))
            }
            (_, Blik::Groep(binnen)) => {
                self.groep(binnen, pad, None);
                return None;
            }
            (_, Blik::Rijen(rijen)) => {
                if let Some(tussen) = haken::op_een_regel(groep, veld) {
                    let teksten: Vec<String> = (0..rijen.aantal()).filter_map(|i| rijen.eigen(i)).collect();
                    return Some((Vraag::Teksten(tussen), Antwoord::tekst(teksten.join(&format!("{tussen} ")))));
                }
                if let Some(zetten) = keuzes::zetten(rijen) {
                    let woorden = zetten_in_woorden(self.plan, &zetten);
                    let alle = (0..woorden.len()).collect();
                    return Some((
                        Vraag::Meer(zetten.iter().map(Inhoud::from).collect()),
                        Antwoord::meer(woorden, alle),
                    ));
                }
                (Vraag::Open, Antwoord::Open(samenvatting(self.plan, veld, deel)))
            }
            _ => (Vraag::Open, Antwoord::Open(samenvatting(self.plan, veld, deel))),
        })
    }

    fn kies(&self, mut opties: Vec<Optie>, deel: &dyn Deel) -> (Vraag, Antwoord) {
        let nu = deel.inhoud();
        let mut plaats = opties.iter().position(|o| o.waarde == nu);
        if plaats.is_none() && !matches!(deel.blik(), Blik::Code("") | Blik::Niets) {
            plaats = Some(opties.len());
            opties.push(keuzes::onbekend(self.plan, deel));
        }
        let (woorden, waarden) = keuzes::gesplitst(opties);
        (Vraag::Kies(waarden), Antwoord::een(woorden, plaats))
    }

    fn meer(&self, mut opties: Vec<Optie>, deel: &dyn Deel) -> (Vraag, Antwoord) {
        let mut aan = Vec::new();
        if let Blik::Rijen(rijen) = deel.blik() {
            for rij in (0..rijen.aantal()).filter_map(|i| rijen.rij(i)) {
                let waarde = rij.inhoud();
                let plaats = opties.iter().position(|o| o.waarde == waarde).unwrap_or_else(|| {
                    opties.push(keuzes::onbekend(self.plan, rij));
                    opties.len() - 1
                });
                aan.push(plaats);
            }
        }
        let (woorden, waarden) = keuzes::gesplitst(opties);
        (Vraag::Meer(waarden), Antwoord::meer(woorden, aan))
    }

    fn datum(&self, veld: &Veld, deel: &dyn Deel) -> (Vraag, Antwoord) {
        let tekst = match deel.blik() {
            Blik::Datum(dag) if !self.onbekend(veld, deel) => datum::datum(dag),
            _ => String::new(),
        };
        (Vraag::Datum, Antwoord::tekst(tekst))
    }

    /// True for something new that nobody has filled in.
    pub(super) fn onbekend(&self, veld: &Veld, deel: &dyn Deel) -> bool {
        self.vers && deel.inhoud() == (veld.aard.leeg)()
    }

    fn cijfer(&mut self, veld: &Veld, deel: &dyn Deel, pad: &Pad, soort: Option<Getalsoort>, besloten: bool) {
        let leeg = match veld.soort {
            Soort::CijferOfNul(_) => Some(Inhoud::cijfer(Waarde::default())),
            _ if veld.aard.mag_weg() => Some(Inhoud::niets()),
            _ => None,
        };
        let inhoud = match deel.inhoud().als_cijfer() {
            Some(waarde) if leeg.is_some() || !self.onbekend(veld, deel) => a::figuur(waarde),
            _ => Antwoord::tekst(""),
        };
        let mut rij = regel(veld, pad.clone(), Vraag::Cijfer { soort, leeg, besloten }, inhoud);
        met_band(&mut rij);
        rij.eenheid = soort.map_or("", |soort| getalsoort::woorden(soort).eenheid);
        self.regels.push(rij);
    }

    fn kerncijfer(&mut self, cijfer: Kerncijfer, waarde: Option<&Waarde<Last>>, pad: &Pad) {
        let vraag = Vraag::Cijfer { soort: Some(getalsoort(cijfer)), leeg: Some(Inhoud::niets()), besloten: false };
        let inhoud = waarde.map_or_else(|| Antwoord::tekst(""), a::figuur);
        let mut rij = Regel {
            naam: crate::text::kerncijfer::kort(cijfer).to_owned(),
            uitleg: format!("{}; leeg: niet bekend", cijfer.woord()),
            eenheid: crate::text::kerncijfer::eenheid(cijfer),
            begin: inhoud.clone(),
            inhoud,
            fout: None,
            zelf: false,
            vers: false,
            pad: pad.met(cijfer.naam()),
            vraag,
            aard: Waarde::<Last>::AARD,
        };
        met_band(&mut rij);
        self.regels.push(rij);
    }

    /// A figure on a page of its own, with its origin.
    fn figuur_alleen(&mut self, cijfer: Cijfer<'_>, pad: &Pad, veld: Option<&'static Veld>) {
        let Some(veld) = veld else { return };
        let mut waarde = Waarde::<Last>::band(cijfer.laag, cijfer.midden, cijfer.hoog);
        (waarde.bron, waarde.status) = (cijfer.bron.cloned(), cijfer.status);
        waarde.toelichting = cijfer.toelichting.map(str::to_owned);
        let vraag = Vraag::Cijfer { soort: None, leeg: None, besloten: false };
        let mut rij = regel(veld, pad.clone(), vraag, a::figuur(&waarde));
        rij.aard = Waarde::<Last>::AARD;
        met_band(&mut rij);
        self.regels.push(rij);
        self.met_oorsprong(&waarde, pad);
    }

    fn rijen(&mut self, rijen: &dyn Rijen, pad: &Pad, veld: Option<&'static Veld>) {
        let Some(veld) = veld else { return };
        for plaats in 0..rijen.aantal() {
            let Some(rij) = rijen.rij(plaats) else { continue };
            let woorden = match rij.blik() {
                Blik::Groep(groep) => zaak::rij(self.plan, veld, groep),
                Blik::Tekst(tekst) => tekst.to_owned(),
                _ => rijen.eigen(plaats).unwrap_or_default(),
            };
            let mut rij = regel(veld, pad.met(plaats), Vraag::Open, Antwoord::Open(woorden));
            rij.naam = String::new();
            self.regels.push(rij);
        }
    }

    fn tekst(&mut self, tekst: &str, pad: &Pad, veld: Option<&'static Veld>) {
        let Some(veld) = veld else { return };
        let mut rij = regel(veld, pad.clone(), Vraag::Tekst { verplicht: true }, Antwoord::tekst(tekst));
        rij.aard = String::AARD;
        self.regels.push(rij);
    }
}

/// Stands for what is left out.
pub const GEEN: &str = "geen";

/// Says how a figure with a band is typed.
fn met_band(rij: &mut Regel) {
    if rij.aard.kern().naam == "Waarde" {
        rij.uitleg.push_str("; één getal schuift de bandbreedte mee, of typ laag / midden / hoog");
    }
}

fn jaren(deel: &dyn Deel) -> String {
    let Blik::Rijen(rijen) = deel.blik() else { return String::new() };
    (0..rijen.aantal()).filter_map(|i| rijen.eigen(i)).collect::<Vec<_>>().join(", ")
}

/// A part that opens, in short.
pub fn samenvatting(plan: &Plan, veld: &Veld, deel: &dyn Deel) -> String {
    match deel.blik() {
        Blik::Rijen(rijen) if rijen.aantal() == 0 => GEEN.to_owned(),
        Blik::Kaart(kaart) => crate::text::aantal::aantal(kaart.len(), "cijfer", "cijfers"),
        Blik::Rijen(rijen) => {
            let woorden = in_woorden::waarde(plan, veld, None, deel).unwrap_or_default();
            format!("{}: {woorden}", rijen.aantal())
        }
        _ => in_woorden::waarde(plan, veld, None, deel).unwrap_or_default(),
    }
}

/// The description of what stands in a page, for its title.
pub fn kaal(aard: &Aard) -> &'static str {
    match aard.naam {
        "Aanstelling" => "bezettingsregel",
        "Locatie" => "locatie",
        _ => aard.kaal(),
    }
}
