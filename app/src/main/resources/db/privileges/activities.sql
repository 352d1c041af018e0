-- What was done with an activity is only added to, and which steps there are is not the application's to change.
revoke update, delete on activities.event from ${application};
revoke insert, update, delete on activities.transition from ${application};
