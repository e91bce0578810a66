//! The commands: each takes the practice, calls the core and maps the error.

mod client;
mod criteria;
mod handout;
mod people;
mod practice;
mod shortlist;

use tauri_specta::{Builder, ErrorHandlingMode, collect_commands};

include!("names.rs");

/// Every command with its types: the handler of the app, and the frontend's bindings.
pub fn builder<R: tauri::Runtime>() -> Builder<R> {
    Builder::<R>::new()
        .error_handling(ErrorHandlingMode::Throw)
        .disable_serde_phases()
        .typ::<crate::error::Failure>()
        .commands(collect_commands![
            practice::practice_view,
            practice::practice_create,
            practice::practice_unlock,
            practice::practice_lock,
            practice::sample_open,
            practice::sample_reset,
            practice::passphrase_check,
            practice::recovery_code_save,
            practice::text_copy,
            practice::settings_read,
            practice::settings_write,
            practice::preferences_read,
            practice::preferences_write,
            practice::history_view,
            practice::history_undo,
            practice::history_redo,
            client::client_list,
            client::client_read,
            client::client_create,
            client::client_edit,
            client::client_archive,
            client::client_restore,
            criteria::criteria_read,
            criteria::criteria_set_stance,
            criteria::criteria_add,
            criteria::criteria_take_out,
            criteria::criteria_complete,
            criteria::criteria_agree,
            criteria::who_fits,
            criteria::decision_next,
            criteria::decide,
            criteria::level_correct,
            criteria::industries_correct,
            people::people_count,
            people::quick_look,
            people::people_add,
            people::person_read,
            people::person_edit,
            people::people_remove,
            people::import_choose,
            people::import_read,
            people::import_list,
            people::import_store,
            people::import_drop,
            people::import_cancel,
            people::forget_rest_count,
            people::forget_rest,
            shortlist::shortlist_read,
            shortlist::shortlist_add,
            shortlist::shortlist_remove,
            shortlist::shortlist_move,
            shortlist::shortlist_edit,
            shortlist::shortlist_aim,
            handout::export_columns,
            handout::export_save,
            handout::export_copy,
        ])
}
