-- What was recorded at the door is only added to.
revoke update, delete on checkins.record from ${application};
