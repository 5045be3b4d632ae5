<?php
/**
 * As much of WordPress as the plugin in examples/wordpress touches, over JSON files: hooks, options, posts, meta, HTTP.
 * Each request is a process of its own, as with WordPress. Usage: php wordpress.php FOLDER COMMAND JSON
 */
define('ABSPATH', __DIR__ . '/');

[, $folder, $command, $argument] = $argv;
$hooks = array();

class WP_Error
{
    private $message;
    public function __construct($code, $message)
    {
        $this->message = $message;
    }
    public function get_error_message()
    {
        return $this->message;
    }
}

/** One file, changed while nobody else does. */
function stored($name, $change = null)
{
    global $folder;
    $file = fopen("$folder/$name.json", 'c+');
    flock($file, LOCK_EX);
    $value = json_decode(stream_get_contents($file) ?: '{}', true);
    if ($change !== null) {
        $value = $change($value);
        ftruncate($file, 0);
        rewind($file);
        fwrite($file, json_encode((object) $value));
    }
    fclose($file);
    return $value;
}

function add_action($hook, $callback, $priority = 10, $arguments = 1)
{
    global $hooks;
    $hooks[$hook][] = array($callback, $arguments);
}
function do_action($hook, ...$arguments)
{
    global $hooks;
    foreach ($hooks[$hook] ?? array() as [$callback, $count]) {
        $callback(...array_slice($arguments, 0, $count));
    }
}
function apply_filters($hook, $value, ...$rest)
{
    // As WordPress does it with paragraphs, roughly.
    return $hook === 'the_content' && trim($value) !== '' && $value[0] !== '<' ? "<p>$value</p>\n" : $value;
}
function register_deactivation_hook($file, $callback)
{
}

function get_option($name, $default = false)
{
    return stored('options')[$name] ?? $default;
}
function add_option($name, $value, $deprecated = '', $autoload = 'yes')
{
    $added = false;
    stored('options', function ($options) use ($name, $value, &$added) {
        $added = !array_key_exists($name, $options);
        return $added ? array($name => $value) + $options : $options;
    });
    return $added;
}
function update_option($name, $value, $autoload = null)
{
    stored('options', function ($options) use ($name, $value) {
        $options[$name] = $value;
        return $options;
    });
    return true;
}
function delete_option($name)
{
    stored('options', function ($options) use ($name) {
        unset($options[$name]);
        return $options;
    });
}
function wp_cache_delete($key, $group)
{
}

function get_post($id)
{
    $post = stored('posts')[$id] ?? null;
    return $post === null ? null : (object) $post;
}
function get_post_meta($id, $key, $single)
{
    return stored('meta')["$id $key"] ?? '';
}
function update_post_meta($id, $key, $value)
{
    stored('meta', function ($meta) use ($id, $key, $value) {
        $meta["$id $key"] = $value;
        return $meta;
    });
}
function wp_get_post_terms($id, $taxonomies, $options)
{
    return stored('posts')[$id]['terms'] ?? array();
}
function get_permalink($id)
{
    return "https://association-01.example/$id/";
}
function get_bloginfo($what)
{
    return 'en_GB';
}
function get_current_blog_id()
{
    return 1;
}
function wp_strip_all_tags($text)
{
    return strip_tags($text);
}
function esc_html($text)
{
    return htmlspecialchars($text, ENT_QUOTES);
}
function esc_attr($text)
{
    return htmlspecialchars($text, ENT_QUOTES);
}
function esc_url($text)
{
    return htmlspecialchars($text, ENT_QUOTES);
}
function esc_url_raw($text, $protocols)
{
    return in_array(parse_url($text, PHP_URL_SCHEME), $protocols, true) ? $text : '';
}
function sanitize_text_field($text)
{
    return trim(strip_tags($text));
}
function wp_parse_url($url, $component)
{
    return parse_url($url, $component);
}
function wp_json_encode($value)
{
    return json_encode($value);
}
function wp_generate_uuid4()
{
    $hex = bin2hex(random_bytes(16));
    return vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split($hex, 4));
}
function is_wp_error($value)
{
    return $value instanceof WP_Error;
}
function wp_remote_post($url, $options)
{
    $headers = '';
    foreach ($options['headers'] as $name => $value) {
        $headers .= "$name: $value\r\n";
    }
    $http = array('method' => 'POST', 'header' => $headers, 'content' => $options['body'], 'ignore_errors' => true);
    $body = @file_get_contents($url, false, stream_context_create(array('http' => $http + array('timeout' => $options['timeout']))));
    if ($body === false || empty($http_response_header)) {
        return new WP_Error('http_request_failed', 'The connection failed.');
    }
    preg_match('/ (\d{3})/', $http_response_header[0], $status);
    return array('code' => (int) $status[1], 'body' => $body);
}
function wp_remote_retrieve_body($answer)
{
    return $answer['body'];
}
function wp_remote_retrieve_response_code($answer)
{
    return $answer['code'];
}
function wp_next_scheduled($hook)
{
    return get_option("scheduled $hook", false);
}
function wp_schedule_single_event($at, $hook)
{
    update_option("scheduled $hook", $at);
}
function current_user_can($capability)
{
    return get_option('test_user_can', true);
}
function settings_fields($group)
{
    echo "<input type=\"hidden\" name=\"_wpnonce\" value=\"nonce-$group\">";
}
function wp_nonce_field($action)
{
    echo "<input type=\"hidden\" name=\"_wpnonce\" value=\"nonce-$action\">";
}
function check_admin_referer($action)
{
    if (get_option('test_nonce', '') !== "nonce-$action") {
        wp_die('The link has expired.', 403);
    }
}
function wp_die($message, $status)
{
    fwrite(STDOUT, json_encode(array('died' => $status, 'message' => $message)));
    exit(0);
}
function wp_safe_redirect($to)
{
}
function submit_button($text = 'Save', $type = 'primary')
{
    echo "<button>$text</button>";
}
function admin_url($path)
{
    return "https://association-01.example/wp-admin/$path";
}

require __DIR__ . '/../../../examples/wordpress/kurultai.php';

$data = json_decode($argument, true);
switch ($command) {
    case 'store':
        $before = get_post($data['ID']);
        $post = $data + (array) ($before ?? array(
            'post_type' => 'post', 'post_status' => 'draft', 'post_password' => '', 'post_title' => '', 'post_content' => '',
            'post_excerpt' => '', 'post_date_gmt' => '2026-11-20 08:00:00', 'terms' => array(),
        ));
        stored('posts', function ($posts) use ($data, $post) {
            $posts[$data['ID']] = $post;
            return $posts;
        });
        do_action('wp_after_insert_post', $data['ID'], (object) $post, $before !== null, $before);
        break;
    case 'delete':
        do_action('before_delete_post', $data['ID']);
        break;
    case 'cron':
        delete_option('scheduled kurultai_retry');
        do_action('kurultai_retry');
        break;
    case 'page':
        kurultai_page();
        break;
    case 'retry':
        do_action('admin_post_kurultai_retry');
        break;
    case 'clean':
        echo json_encode(array('url' => kurultai_clean_url($data['url']), 'key' => kurultai_clean_key($data['key'])));
        break;
}
