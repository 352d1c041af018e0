# Writes a synthetic survey: rows = psus x 20 persons, 32 strata (16 regions x urban/rural), 5 groups, 80 domains.
# Usage: Rscript generate.R PSUS FILE.csv
args <- commandArgs(TRUE)
psus <- as.integer(args[1])
set.seed(20260101)
n <- psus * 20
psu <- rep(seq_len(psus), each = 20)
stratum <- ((seq_len(psus) - 1) %% 32 + 1)[psu]
region <- (stratum - 1) %/% 2 + 1
ur <- (stratum - 1) %% 2
grp <- sample(5, n, TRUE)
sex <- sample(2, n, TRUE)
edu <- sample(5, n, TRUE, c(.15, .31, .25, .15, .14))
eta <- -3 + .4 * edu + .3 * ur + rnorm(psus, 0, .3)[psu]
d <- data.frame(stratum, psu, region, ur, grp, sex, edu, w = signif(runif(n, 200, 800), 8),
                y = as.integer(runif(n) < 1 / (1 + exp(-eta))))
write.csv(d, args[2], row.names = FALSE, quote = FALSE)
