#!/bin/sh
# 把生成好的网站放到服务器上，整个替换：先传到旁边，传完才换，读者看到的总是完整的一份；旧的一份留作 <位置>.old。
#   sh ci/publish.sh dist 用户@服务器:/srv/plan     经 ssh（服务器上只需要 sh 和 tar）
#   sh ci/publish.sh dist /srv/plan                 本机的文件夹
set -eu
from=${1:?请写明生成的文件夹，如 dist}
to=${2:?请写明放到哪里，如 用户@服务器:/srv/plan}
test -f "$from/manifest.json" || { echo "$from 里没有 manifest.json，应为生成完的网站；请先 npm run build" >&2; exit 1; }
case $to in
	*:*) host=${to%%:*} folder=${to#*:} ;;
	*) host='' folder=$to ;;
esac
# 引号里的名称照原样用：文件夹名里可以有空格。
quoted=$(printf %s "$folder" | sed "s/'/'\\\\''/g")
swap="set -eu
f='$quoted'
rm -rf \"\$f.next\"
mkdir -p \"\$f.next\"
tar -xf - -C \"\$f.next\"
test -f \"\$f.next/manifest.json\"
rm -rf \"\$f.old\"
if test -e \"\$f\"; then mv \"\$f\" \"\$f.old\"; fi
mv \"\$f.next\" \"\$f\""
if test -n "$host"; then
	tar -cf - -C "$from" . | ssh -o BatchMode=yes "$host" "$swap"
else
	tar -cf - -C "$from" . | sh -c "$swap"
fi
echo "已放到 $to"
