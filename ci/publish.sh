#!/bin/sh
# 把生成好的网站放到服务器上，整个替换：先传到旁边，传完才换，读者看到的总是完整的一份；旧的一份留作 <位置>.old。
#   sh ci/publish.sh dist 用户@服务器:/srv/plan     经 ssh（服务器上只需要 sh、tar 和 find）
#   sh ci/publish.sh dist /srv/plan                 本机的文件夹
# 变量：PUBLISH_KEY 密钥；PUBLISH_HOST_KEY 服务器的指纹（ssh-keyscan 的输出，向管理员核对过的），没有就不连；
# PUBLISH_PORT 端口，不是 22 的才要。不设 PUBLISH_KEY 就用本机自己的 ssh 设置。
set -eu
from=${1:?请写明生成的文件夹，如 dist}
to=${2:?请写明放到哪里，如 用户@服务器:/srv/plan}
test -f "$from/manifest.json" || { echo "$from 里没有 manifest.json，应为生成完的网站；请先 npm run build" >&2; exit 1; }
case $to in
	*:*) host=${to%%:*} folder=${to#*:} ;;
	*) host='' folder=$to ;;
esac
# 传到的文件少了一个，就不换
files=$(find "$from" -type f | wc -l)
# 引号里的名称照原样用：文件夹名里可以有空格
quoted=$(printf %s "$folder" | sed "s/'/'\\\\''/g")
swap="set -eu
f='$quoted'
rm -rf \"\$f.next\"
mkdir -p \"\$f.next\"
tar -xf - -C \"\$f.next\"
test \"\$(find \"\$f.next\" -type f | wc -l)\" -eq $((files)) || { echo 没有传完，旧的还在 >&2; exit 1; }
rm -rf \"\$f.old\"
if test -e \"\$f\"; then mv \"\$f\" \"\$f.old\"; fi
mv \"\$f.next\" \"\$f\""
if test -z "$host"; then
	tar -cf - -C "$from" . | sh -c "$swap"
else
	set -- -o BatchMode=yes ${PUBLISH_PORT:+-p "$PUBLISH_PORT"}
	if test -n "${PUBLISH_KEY:-}"; then
		: "${PUBLISH_HOST_KEY:?请在服务的变量里加 PUBLISH_HOST_KEY：服务器的指纹}"
		umask 077
		keys=$(mktemp -d)
		trap 'rm -rf "$keys"' EXIT
		# 在 Windows 上复制的，行尾多一个字符，ssh 不认
		printf '%s\n' "$PUBLISH_KEY" | tr -d '\r' >"$keys/key"
		printf '%s\n' "$PUBLISH_HOST_KEY" | tr -d '\r' >"$keys/known"
		set -- "$@" -i "$keys/key" -o IdentitiesOnly=yes -o UserKnownHostsFile="$keys/known" -o StrictHostKeyChecking=yes
	fi
	tar -cf - -C "$from" . | ssh "$@" "$host" "$swap"
fi
echo "已放到 $to"
