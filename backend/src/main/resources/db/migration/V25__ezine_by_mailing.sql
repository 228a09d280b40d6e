-- The e-zine goes as a mailing. What stood ready to be told of it in an alert would come beside that, or instead of it.
delete from newsletter.due
using newsletter.subscription
where subscription.id = due.subscription and subscription.what = 'ezine';
