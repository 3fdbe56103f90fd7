cd /tmp/mx; /work/wt/mix/target/quick/aldus extract --format jsonl ${1:-t2.txt} > t2.j; python3 - ${1:-t2.txt} <<'P'
import json,sys
t=open('/tmp/mx/'+sys.argv[1]).read(); d=json.loads(open('/tmp/mx/t2.j').read())
ps=[];p=0
for x in t.split('\n\n'):
    ps.append((p,p+len(x),x)); p+=len(x)+2
for a,b,x in ps:
    L=[r for r in d['attributions'] if a<=r['content'][0]['start']<b]
    print('*' if not L else ' ',x.strip())
    for r in L: print('        ',r['rule'],r['type'],'S=',r['speaker'] and r['speaker']['name'],'V=','…'.join(c['text'] for c in r['cue']),'Q=',r['text'])
P
