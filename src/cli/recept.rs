//! `wijkplan import --recept`, `--soort`, `--kolom`, `--als-recept`: how the columns of a file are read.

use clap::Args;

use super::fout::Fout;
use super::import::afgewezen;
use super::uitvoer;
use crate::calc::import::recept::{Groep, Recept, volgens};
use crate::calc::import::{Bestand, keur};
use crate::store::Opslag;
use crate::store::recepten;
use crate::text::aantal::{een_van, opsomming};
use crate::text::afbreken::zichtbaar;
use crate::text::recept as woorden;

/// How the columns are read.
#[derive(Debug, Clone, Args)]
pub(super) struct Kolommen {
    /// Leest de kolommen volgens dit recept
    #[arg(long, value_name = "NAAM")]
    pub recept: Option<String>,
    /// Wat het bestand is: locaties, cijfers, indicaties of grenzen
    #[arg(long, value_name = "SOORT", value_parser = ["locaties", "cijfers", "indicaties", "grenzen"], hide_possible_values = true)]
    pub soort: Option<String>,
    /// Leest een kolom als dit veld, of zonder veld niet
    #[arg(long, value_name = "KOP=VELD")]
    pub kolom: Vec<String>,
    /// Slaat bij het plan op hoe u de kolommen leest
    #[arg(long = "als-recept", value_name = "NAAM", conflicts_with = "proef")]
    pub bewaar: Option<String>,
}

impl Kolommen {
    /// Lets each file be read as is asked, or else by the recipe that was made of one like it; the recipe to keep.
    pub fn pas_toe(
        &self,
        opslag: &Opslag,
        bestanden: &mut [Bestand],
        namen: &[String],
    ) -> Result<Option<Recept>, Fout> {
        // Before anything is looked at further.
        keur(bestanden).map_err(|afwijzing| afgewezen(&afwijzing, namen))?;
        let daar = recepten::lees(opslag);
        if let Some(naam) = &self.recept {
            let Some(recept) = daar.met_naam(naam) else {
                if let Some(fout) = daar.fouten.into_iter().next() {
                    return Err(Fout::Laden { fout: fout.into(), hulp: None });
                }
                return Err(geen_recept(naam, &daar.recepten));
            };
            let passend: Vec<usize> =
                (0..bestanden.len()).filter(|n| recept.ontbreekt(&bestanden[*n].vel.koppen).is_empty()).collect();
            if passend.is_empty() {
                let weg = bestanden.first().map(|b| recept.ontbreekt(&b.vel.koppen)).unwrap_or_default();
                let weg: Vec<String> = weg.iter().map(|kop| format!("“{}”", zichtbaar(kop))).collect();
                let wat =
                    format!("recept “{}” past niet: het bestand mist {}", zichtbaar(&recept.naam), opsomming(&weg));
                return Err(Fout::gebruik(wat, "geef een bestand met die koppen, of laat --recept weg"));
            }
            for n in passend {
                recept.pas_toe(&mut bestanden[n]);
            }
        } else {
            for fout in &daar.fouten {
                uitvoer::meld(&format!("Dit recept is niet gelezen:\n{fout}\n"));
            }
            volgens(bestanden, &daar.recepten);
            let passend = |recept: &&Recept| bestanden.iter().any(|bestand| recept.past(&bestand.vel));
            for recept in daar.recepten.iter().filter(passend) {
                if let Some(eerste) = recept.voorganger(&daar.recepten) {
                    uitvoer::meld(&format!("{}\n", woorden::overschaduwd(recept, eerste)));
                }
            }
        }
        let eigen =
            if self.kolom.is_empty() && self.soort.is_none() { None } else { Some(self.eigen(bestanden, &daar)?) };
        let Some(naam) = &self.bewaar else { return Ok(None) };
        if *opslag == Opslag::Ingebouwd {
            return Err(Fout::gebruik(
                "een recept staat bij een plan, en er is geen plan genoemd",
                "noem achter het bestand de map van uw plan",
            ));
        }
        let plaats = eigen.or((bestanden.len() == 1).then_some(0));
        let soort = plaats.and_then(|n| Recept::soort_van(&bestanden[n]));
        let Some((plaats, soort)) = plaats.zip(soort) else {
            return Err(Fout::gebruik(
                "van deze bestanden is geen recept te maken",
                "geef één bestand, en zeg zo nodig met --soort en --kolom wat erin staat",
            ));
        };
        let recept = Recept::van(&bestanden[plaats], soort);
        recept.genaamd(naam).map(Some).map_err(|fout| {
            let zin = woorden::fout(&recept, &fout);
            Fout::gebruik(zin.wat, zin.herstel.unwrap_or_default())
        })
    }

    /// Reads the file that has the columns as the planner says; which one that is.
    fn eigen(&self, bestanden: &mut [Bestand], daar: &recepten::Recepten) -> Result<usize, Fout> {
        let mut paren = Vec::new();
        for tekst in &self.kolom {
            let Some((kop, veld)) = tekst.rsplit_once('=') else {
                let wat = format!("“{}” zegt niet hoe een kolom gelezen wordt", zichtbaar(tekst));
                return Err(Fout::gebruik(wat, "schrijf de kop, een = en het veld: --kolom \"Object=naam\""));
            };
            paren.push((kop.trim(), veld.trim()));
        }
        let heeft = |b: &Bestand| paren.iter().all(|(kop, _)| b.vel.koppen.iter().any(|k| k == kop));
        let Some(plaats) = bestanden.iter().position(heeft) else {
            let koppen = bestanden.iter().flat_map(|b| &b.vel.koppen).filter(|kop| !kop.is_empty());
            let koppen: Vec<String> = koppen.take(MEESTE).map(|kop| format!("“{}”", zichtbaar(kop))).collect();
            let nergens = paren.iter().find(|(kop, _)| bestanden.iter().all(|b| b.vel.koppen.iter().all(|k| k != kop)));
            let wat = match nergens {
                Some((kop, _)) => format!("geen kolom heet “{}”", zichtbaar(kop)),
                None => "deze kolommen staan niet samen in één bestand".to_owned(),
            };
            return Err(Fout::gebruik(wat, format!("koppen zijn {}", opsomming(&koppen))));
        };
        let bestand = &mut bestanden[plaats];
        let gevraagd = self.soort.as_deref().and_then(Groep::met_naam);
        let soort = gevraagd.or_else(|| Recept::soort_van(bestand)).map_or_else(|| raad(bestand, &paren), Ok)?;
        let mut recept = Recept::begin(bestand, soort, &daar.recepten);
        if !recept.naam.is_empty() && !paren.is_empty() {
            let naam = zichtbaar(&recept.naam);
            uitvoer::meld(&format!("De andere kolommen zijn gelezen volgens recept “{naam}”.\n"));
        }
        recept.naam.clear();
        let mut gezet: Vec<&str> = Vec::new();
        for (kop, veld) in paren {
            let naam = veld_van(soort, veld)?;
            if !naam.is_empty() && gezet.contains(&naam) {
                let wat = format!("meer dan één kolom wordt gelezen als “{}”", woorden::veld(soort, naam));
                return Err(Fout::gebruik(wat, "geef dat veld aan één kolom"));
            }
            gezet.push(naam);
            let kolommen: Vec<usize> = (0..recept.kolommen.len()).filter(|k| recept.kolommen[*k].kop == kop).collect();
            if let Some(k) = kolommen.first() {
                recept.zet(*k, naam);
            }
        }
        recept.pas_toe(bestand);
        Ok(plaats)
    }
}

/// Most headings that a message names.
const MEESTE: usize = 12;

/// The field that is meant; nothing for a column that is not to be read.
fn veld_van(soort: Groep, veld: &str) -> Result<&'static str, Fout> {
    if veld.is_empty() || veld == "-" {
        return Ok("");
    }
    woorden::veld_met_woord(soort, veld).ok_or_else(|| {
        let velden: Vec<String> = soort.velden().iter().map(|v| woorden::veld(soort, v.naam)).collect();
        let wat = format!("“{}” is niets wat een kolom van {} kan zijn", zichtbaar(veld), woorden::groep(soort));
        Fout::gebruik(wat, format!("kies {}", een_van(&velden)))
    })
}

/// The only kind as which a file can be read with these columns.
fn raad(bestand: &Bestand, paren: &[(&str, &str)]) -> Result<Groep, Fout> {
    let kan = |soort: &Groep| {
        let mut recept = Recept::van(bestand, *soort);
        for (kop, veld) in paren {
            let Ok(naam) = veld_van(*soort, veld) else { return false };
            let Some(k) = recept.kolommen.iter().position(|kolom| kolom.kop == *kop) else { return false };
            recept.zet(k, naam);
        }
        let mut proef = bestand.clone();
        recept.pas_toe(&mut proef);
        Recept::soort_van(&proef) == Some(*soort)
    };
    match Groep::ALLE.into_iter().filter(kan).collect::<Vec<_>>()[..] {
        [soort] => Ok(soort),
        _ => Err(Fout::gebruik(
            "wijkplan herkent niet wat dit bestand is",
            format!("zeg het: --soort {}", woorden::soorten()),
        )),
    }
}

fn geen_recept(naam: &str, er: &[Recept]) -> Fout {
    let namen: Vec<String> = er.iter().map(|recept| format!("“{}”", zichtbaar(&recept.naam))).collect();
    let hulp = if namen.is_empty() {
        "dit plan heeft geen recepten; --als-recept NAAM maakt er een".to_owned()
    } else {
        format!("recepten van dit plan zijn {}", opsomming(&namen))
    };
    Fout::gebruik(format!("dit plan heeft geen recept “{}”", zichtbaar(naam)), hulp)
}

/// Keeps a recipe with the plan.
pub(super) fn bewaar(opslag: &Opslag, recept: &Recept) -> Result<(), Fout> {
    let pad = recepten::bewaar(opslag, recept)?;
    uitvoer::meld(&format!(
        "Opgeslagen: recept “{}” in {}.\n",
        zichtbaar(&recept.naam),
        zichtbaar(&pad.display().to_string())
    ));
    Ok(())
}
