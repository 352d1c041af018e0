-- Declarations of experts are only added to and ended.
revoke delete on experts.conflict from ${application};
