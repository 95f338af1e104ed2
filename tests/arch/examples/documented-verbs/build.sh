case $verb in
  web) build web ;;
  test|check) run ;;
  hidden) run ;;
  *) fail ;;
esac
case $other in
  nothing) ;;
esac
