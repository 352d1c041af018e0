-- What was done with an order is only added to, and which steps there are is not the application's to change.
revoke update, delete on orders.event from ${application};
revoke insert, update, delete on orders.transition from ${application};
