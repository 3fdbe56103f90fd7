/work/wt/tools/score target/quick/aldus 2>&1 | grep -E "^(==|all|quoted|direct|indirect|mixed)"
