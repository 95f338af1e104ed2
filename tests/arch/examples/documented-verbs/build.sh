case $verb in
  web) build web ;;
  test|check) run ;;
  e2e) run ;;
  hidden) run ;;
  *) fail ;;
esac
case $other in
  nothing) ;;
esac
