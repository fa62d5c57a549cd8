//! Answering a field of a form with a text from elsewhere, as a cell of a spreadsheet.

use super::Formulier;
use super::antwoord::{Antwoord, Kies};
use crate::plan::Plan;
use crate::text::aantal::opsomming;
use crate::text::zoeken;
use crate::tui::blik::veld::Veld;

/// Most answers that a refusal names.
const MEESTE: usize = 8;

impl Formulier {
    /// Answers the row of the first page with this way within the noun.
    ///
    /// # Errors
    /// Why it cannot be answered so. What is wrong with a figure or text is told when the whole is kept.
    pub fn antwoord_op(&mut self, plan: &Plan, veld: &str, tekst: &str) -> Result<(), String> {
        let plaats = self.blad.regels.iter().position(|r| r.pad.to_string() == veld);
        let in_formulier = || format!("“{}” vult u in het formulier, met enter", veld.replace(['_', '.'], " "));
        let plaats = plaats.ok_or_else(|| format!("“{}” is hier niet te vullen", veld.replace(['_', '.'], " ")))?;
        self.blad.keuze = plaats;
        match &mut self.blad.regels[plaats].inhoud {
            Antwoord::Typ(getypt) => *getypt = Veld::met(tekst),
            Antwoord::Kies(kies) if !kies.meer => kies.neem(gezocht(kies, tekst)?),
            Antwoord::Kies(_) | Antwoord::Open(_) => return Err(in_formulier()),
        }
        self.beantwoord(plan);
        Ok(())
    }
}

/// The answer with these words.
fn gezocht(kies: &Kies, tekst: &str) -> Result<usize, String> {
    let plaats = kies.opties.iter().position(|optie| zoeken::kaal(optie) == zoeken::kaal(tekst));
    plaats.ok_or_else(|| {
        let mut namen: Vec<String> = kies.opties.iter().take(MEESTE).cloned().collect();
        if kies.opties.len() > MEESTE {
            namen.push(format!("nog {}", kies.opties.len() - MEESTE));
        }
        format!("“{tekst}” is hier geen antwoord; kies uit {}", opsomming(&namen))
    })
}
