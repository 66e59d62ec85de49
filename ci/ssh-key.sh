#!/bin/sh
# 把密钥变量 PUBLISH_KEY 交给 ssh；服务器的指纹写在 PUBLISH_HOST_KEY（ssh-keyscan 的输出，向管理员核对过的），没有就不连。
set -eu
: "${PUBLISH_KEY:?请在服务的密钥设置里加 PUBLISH_KEY}" "${PUBLISH_HOST_KEY:?请在服务的变量里加 PUBLISH_HOST_KEY：服务器的指纹}"
umask 077
mkdir -p "$HOME/.ssh"
printf '%s\n' "$PUBLISH_KEY" >"$HOME/.ssh/id_ed25519"
printf '%s\n' "$PUBLISH_HOST_KEY" >>"$HOME/.ssh/known_hosts"
