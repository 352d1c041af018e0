-- Services, hours and records of volunteers are only added to; a correction is a reversal.
revoke update, delete on volunteers.service, volunteers.hours, volunteers.record, volunteers.confirmation from ${application};
