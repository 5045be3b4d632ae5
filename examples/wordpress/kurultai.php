<?php
/**
 * Plugin Name: Kurultai
 * Description: Publishes the posts of this site in the network of your organisation: when they are published, edited, or taken back.
 * Version: 1.0.0
 * Requires at least: 5.6
 * Requires PHP: 7.4
 * License: Apache-2.0
 *
 * One file, no dependencies. Put it into wp-content/plugins/ and activate it; then Settings, Kurultai. The address and the
 * key can also stand in wp-config.php, where they never come into the database:
 *
 *     define('KURULTAI_URL', 'https://network.example');
 *     define('KURULTAI_KEY', 'kur_sk_…');
 *
 * What is to be sent is written down before it is sent, and sent again until it is answered, with the same idempotency
 * key: a lost answer never makes two publications. Filters: kurultai_should_send, kurultai_publication, kurultai_reason.
 */

if (!defined('ABSPATH')) {
    exit;
}

const KURULTAI_QUEUE = 'kurultai_queue';
const KURULTAI_LOCK = 'kurultai_lock';
const KURULTAI_FAILURES = 'kurultai_failures';
const KURULTAI_RETRY = 'kurultai_retry';
/** On the post: that it was sent, and how often it was taken back (what was taken back never returns under its old id). */
const KURULTAI_SENT = '_kurultai_sent';
const KURULTAI_ROUND = '_kurultai_round';

const KURULTAI_PUBLISH = 'mutation ($input: PublishInput!) { publish(input: $input) {
    ... on PublishSuccess { outcome publication { id } } ... on Refusal { code message } } }';
const KURULTAI_RETRACT = 'mutation ($input: RetractPublicationInput!) { retractPublication(input: $input) {
    ... on RetractPublicationSuccess { publication { id } } ... on Refusal { code message } } }';

// After the post, its terms and its meta are stored, whoever stored them: the editor, the REST API, the schedule.
add_action('wp_after_insert_post', 'kurultai_post_stored', 10, 4);
add_action('before_delete_post', 'kurultai_post_deleted');
add_action(KURULTAI_RETRY, 'kurultai_send_waiting');
add_action('admin_menu', 'kurultai_menu');
add_action('admin_init', 'kurultai_settings');
add_action('admin_post_kurultai_retry', 'kurultai_retry_now');
register_deactivation_hook(__FILE__, 'kurultai_deactivate');

/** A post was stored: it is published, edited, or no longer public. */
function kurultai_post_stored($post_id, $post, $update = false, $before = null)
{
    if (!kurultai_concerns($post)) {
        return;
    }
    if (kurultai_is_public($post)) {
        kurultai_enqueue($post_id, KURULTAI_PUBLISH, kurultai_publication($post));
        update_post_meta($post_id, KURULTAI_SENT, '1');
    } elseif (get_post_meta($post_id, KURULTAI_SENT, true) === '1') {
        kurultai_take_back($post);
    }
}

/** A post is deleted for good, without having been in the bin. */
function kurultai_post_deleted($post_id)
{
    $post = get_post($post_id);
    if ($post && kurultai_concerns($post) && get_post_meta($post_id, KURULTAI_SENT, true) === '1') {
        kurultai_take_back($post);
    }
}

function kurultai_concerns($post)
{
    return $post->post_type === 'post' && (bool) apply_filters('kurultai_should_send', true, $post);
}

function kurultai_is_public($post)
{
    return $post->post_status === 'publish' && $post->post_password === '';
}

/** What is published of a post. Its HTML is made safe by the network. */
function kurultai_publication($post)
{
    $html = apply_filters('the_content', $post->post_content);
    $text = array(
        'language' => kurultai_language(),
        'title' => kurultai_plain($post->post_title) !== '' ? kurultai_plain($post->post_title) : '…',
        'body' => trim($html) !== '' ? $html : '<p>' . esc_html(kurultai_plain($post->post_title)) . '</p>',
        'format' => 'HTML',
    );
    if (kurultai_plain($post->post_excerpt) !== '') {
        $text['summary'] = kurultai_plain($post->post_excerpt);
    }
    $publication = array(
        'externalId' => kurultai_external_id($post->ID),
        'content' => array($text),
        'canonicalUrl' => get_permalink($post->ID),
        'topics' => kurultai_topics($post->ID),
        'publishedAt' => str_replace(' ', 'T', $post->post_date_gmt) . 'Z',
    );
    return apply_filters('kurultai_publication', $publication, $post);
}

function kurultai_take_back($post)
{
    $reason = apply_filters('kurultai_reason', 'It was taken from the website of its publisher.', $post);
    kurultai_enqueue($post->ID, KURULTAI_RETRACT, array(
        'externalId' => kurultai_external_id($post->ID),
        'reason' => array(array('language' => 'en', 'text' => $reason)),
    ));
    update_post_meta($post->ID, KURULTAI_SENT, '0');
    update_post_meta($post->ID, KURULTAI_ROUND, (string) (1 + (int) get_post_meta($post->ID, KURULTAI_ROUND, true)));
}

/** The id of a post in the network. After a post was taken back it begins anew. */
function kurultai_external_id($post_id)
{
    $round = (int) get_post_meta($post_id, KURULTAI_ROUND, true);
    return 'wp-' . get_current_blog_id() . '-' . $post_id . ($round > 0 ? '-' . ($round + 1) : '');
}

function kurultai_language()
{
    return str_replace('_', '-', get_bloginfo('language'));
}

function kurultai_plain($text)
{
    return trim(preg_replace('/\s+/u', ' ', html_entity_decode(wp_strip_all_tags($text), ENT_QUOTES | ENT_HTML5, 'UTF-8')));
}

/** Tags and categories, as far as their slugs can be topics. */
function kurultai_topics($post_id)
{
    $slugs = wp_get_post_terms($post_id, array('post_tag', 'category'), array('fields' => 'slugs'));
    $slugs = is_wp_error($slugs) ? array() : $slugs;
    $fit = array_filter($slugs, function ($slug) {
        return $slug !== 'uncategorized' && preg_match('/^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/', $slug) === 1;
    });
    return array_slice(array_values(array_unique($fit)), 0, 20);
}

/** Writes down what is to be sent, and sends it. What waits for the same id is replaced: only the latest counts. */
function kurultai_enqueue($post_id, $query, $input)
{
    $id = $input['externalId'];
    $job = array('query' => $query, 'input' => $input, 'key' => 'wp-' . wp_generate_uuid4(), 'attempts' => 0);
    kurultai_change_queue(function ($queue) use ($id, $job) {
        $queue[$id] = $job;
        return $queue;
    });
    kurultai_send($id, $job);
}

/** Sends everything that waits, the oldest first. */
function kurultai_send_waiting()
{
    foreach (get_option(KURULTAI_QUEUE, array()) as $id => $job) {
        kurultai_send($id, $job);
    }
}

/** Sends one. What is answered is done, whatever the answer; what is not waits for the next time. */
function kurultai_send($id, $job)
{
    if (kurultai_url() === '' || kurultai_key() === '') {
        return;
    }
    $answer = wp_remote_post(kurultai_url() . '/graphql', array(
        'timeout' => 10,
        'redirection' => 0,
        'headers' => array(
            'Content-Type' => 'application/json',
            'Accept' => 'application/graphql-response+json',
            'Authorization' => 'Bearer ' . kurultai_key(),
            'Idempotency-Key' => $job['key'],
        ),
        'body' => wp_json_encode(array('query' => $job['query'], 'variables' => array('input' => $job['input']))),
    ));
    $problem = kurultai_problem($answer, $job);
    $again = $problem !== null && $problem['again'];
    kurultai_change_queue(function ($queue) use ($id, $job, $again) {
        // While it was sent, a newer one may have taken its place.
        if (isset($queue[$id]) && $queue[$id]['key'] === $job['key']) {
            if ($again) {
                $queue[$id]['attempts'] = $job['attempts'] + 1;
            } else {
                unset($queue[$id]);
            }
        }
        return $queue;
    });
    kurultai_remember_failure($id, $problem);
    if ($again && !wp_next_scheduled(KURULTAI_RETRY)) {
        $pause = min(300 * pow(2, min($job['attempts'], 10)), 6 * 3600);
        wp_schedule_single_event(time() + $pause, KURULTAI_RETRY);
    }
}

/** What went wrong, and whether to try again; null when all is well. The key is in none of it. */
function kurultai_problem($answer, $job)
{
    if (is_wp_error($answer)) {
        return array('again' => true, 'message' => $answer->get_error_message());
    }
    $body = json_decode(wp_remote_retrieve_body($answer), true);
    if (!is_array($body)) {
        $status = (int) wp_remote_retrieve_response_code($answer);
        return array('again' => true, 'message' => 'The network answered ' . $status . ' without a result.');
    }
    if (!empty($body['errors'])) {
        $error = $body['errors'][0];
        $code = isset($error['extensions']['code']) ? $error['extensions']['code'] : '';
        // What is not there needs no taking back.
        if ($code === 'NOT_FOUND' && $job['query'] === KURULTAI_RETRACT) {
            return null;
        }
        // A key that does not hold can be replaced; what is wrong with a post stays wrong until it is edited.
        $again = in_array($code, array('INTERNAL', 'RATE_LIMITED', 'UNAUTHENTICATED', ''), true);
        return array('again' => $again, 'message' => $code . ': ' . (isset($error['message']) ? $error['message'] : ''));
    }
    $result = reset($body['data']);
    if (isset($result['code'])) {
        return array('again' => false, 'message' => $result['code'] . ': ' . $result['message']);
    }
    return null;
}

/** Keeps the last failure of each post, for the settings page. */
function kurultai_remember_failure($id, $problem)
{
    $failures = get_option(KURULTAI_FAILURES, array());
    unset($failures[$id]);
    if ($problem !== null) {
        $failures[$id] = array('at' => gmdate('c'), 'message' => substr($problem['message'], 0, 500));
    }
    update_option(KURULTAI_FAILURES, array_slice($failures, -50, null, true), false);
}

/** Changes the queue while nobody else does. @param callable $change takes the queue and gives the new one */
function kurultai_change_queue($change)
{
    // Only one of several can add an option: the database decides.
    for ($try = 0; $try < 100 && !add_option(KURULTAI_LOCK, (string) time(), '', 'no'); $try++) {
        wp_cache_delete(KURULTAI_LOCK, 'options');
        if ((int) get_option(KURULTAI_LOCK, 0) < time() - 30) {
            delete_option(KURULTAI_LOCK);
        } else {
            usleep(50000);
        }
    }
    wp_cache_delete(KURULTAI_QUEUE, 'options');
    update_option(KURULTAI_QUEUE, $change(get_option(KURULTAI_QUEUE, array())), false);
    delete_option(KURULTAI_LOCK);
}

function kurultai_url()
{
    $url = defined('KURULTAI_URL') ? KURULTAI_URL : get_option('kurultai_url', '');
    return rtrim((string) $url, '/');
}

function kurultai_key()
{
    return (string) (defined('KURULTAI_KEY') ? KURULTAI_KEY : get_option('kurultai_key', ''));
}

function kurultai_deactivate()
{
    wp_clear_scheduled_hook(KURULTAI_RETRY);
}

function kurultai_menu()
{
    add_options_page('Kurultai', 'Kurultai', 'manage_options', 'kurultai', 'kurultai_page');
}

function kurultai_settings()
{
    register_setting('kurultai', 'kurultai_url', array('type' => 'string', 'sanitize_callback' => 'kurultai_clean_url'));
    register_setting('kurultai', 'kurultai_key', array('type' => 'string', 'sanitize_callback' => 'kurultai_clean_key'));
}

/** The key goes with every request: it travels encrypted, or to this very machine. */
function kurultai_clean_url($url)
{
    $clean = esc_url_raw(trim((string) $url), array('https', 'http'));
    $host = (string) wp_parse_url($clean, PHP_URL_HOST);
    $secure = wp_parse_url($clean, PHP_URL_SCHEME) === 'https' || in_array($host, array('127.0.0.1', 'localhost'), true);
    return $secure ? $clean : '';
}

/** An empty field keeps the key that is there: the page never shows it. */
function kurultai_clean_key($key)
{
    $clean = trim(sanitize_text_field((string) $key));
    return $clean !== '' ? $clean : (string) get_option('kurultai_key', '');
}

/** Sends again what waits, by the button of the settings page. */
function kurultai_retry_now()
{
    if (!current_user_can('manage_options')) {
        wp_die('You may not do this.', 403);
    }
    check_admin_referer('kurultai_retry');
    kurultai_send_waiting();
    wp_safe_redirect(admin_url('options-general.php?page=kurultai'));
    exit;
}

function kurultai_page()
{
    if (!current_user_can('manage_options')) {
        return;
    }
    $waiting = count(get_option(KURULTAI_QUEUE, array()));
    ?>
    <div class="wrap">
      <h1>Kurultai</h1>
      <form action="options.php" method="post">
        <?php settings_fields('kurultai'); ?>
        <table class="form-table">
          <tr>
            <th><label for="kurultai_url">Address of the network</label></th>
            <td>
              <?php if (defined('KURULTAI_URL')) : ?>
                <code><?php echo esc_html(kurultai_url()); ?></code> (wp-config.php)
              <?php else : ?>
                <input type="url" class="regular-text" id="kurultai_url" name="kurultai_url"
                  value="<?php echo esc_attr(get_option('kurultai_url', '')); ?>" placeholder="https://network.example">
              <?php endif; ?>
            </td>
          </tr>
          <tr>
            <th><label for="kurultai_key">Secret key</label></th>
            <td>
              <?php if (defined('KURULTAI_KEY')) : ?>
                It stands in wp-config.php.
              <?php else : ?>
                <input type="password" class="regular-text" id="kurultai_key" name="kurultai_key" value="" autocomplete="off"
                  placeholder="<?php echo esc_attr(kurultai_key() === '' ? '' : 'kept; write a new one to replace it'); ?>">
              <?php endif; ?>
            </td>
          </tr>
        </table>
        <?php submit_button(); ?>
      </form>
      <h2>Waiting: <?php echo esc_html((string) $waiting); ?></h2>
      <form action="<?php echo esc_url(admin_url('admin-post.php')); ?>" method="post">
        <input type="hidden" name="action" value="kurultai_retry">
        <?php wp_nonce_field('kurultai_retry'); ?>
        <?php submit_button('Send again now', 'secondary'); ?>
      </form>
      <ul>
        <?php foreach (get_option(KURULTAI_FAILURES, array()) as $id => $failure) : ?>
          <li><?php echo esc_html($id . ', ' . $failure['at'] . ': ' . $failure['message']); ?></li>
        <?php endforeach; ?>
      </ul>
    </div>
    <?php
}
